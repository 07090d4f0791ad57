import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/state.tsx";
import type { Highlight, SourceDetail } from "./highlight.ts";
import { HighlightMark } from "./highlight-mark.tsx";
import { HighlightTag } from "./highlight-tag.tsx";
import { type Segment, segments } from "./segments.ts";

type Props = { source: SourceDetail; current: string | null };

/** The text as it is kept, every quotation of it marked and linked to where it is used. */
export function PreservedText({ source, current }: Props) {
  const t = useTranslations("source");
  const { snapshot, highlights, language } = source;
  if (!snapshot) {
    return (
      <Section>
        <EmptyState title={t("noText")} text={t("noTextText")} />
      </Section>
    );
  }
  const placed = highlights.filter(({ start }) => start !== null);
  return (
    <Section>
      <p className="mb-3 max-w-measure text-ink-2">
        {t(snapshot.extent)} {placed.length === 0 && t("noHighlights")}
      </p>
      <div className="gutter rounded-card border border-line bg-surface py-6 lg:pr-54">
        <div
          lang={language}
          className="max-w-[66ch] font-serif text-[1.0625rem] leading-8 wrap-anywhere whitespace-pre-wrap"
        >
          {segments(snapshot.text, placed).map((segment, index) => (
            // The segments of a snapshot never change order.
            <SegmentText key={index} segment={segment} slug={source.case.slug} current={current} />
          ))}
        </div>
      </div>
      <dl className="mt-3 flex flex-col gap-1.5 text-[0.8125rem] text-ink-2">
        <Hash label={t("sha256")} value={snapshot.sha256} />
        {snapshot.extent === "excerpt" && (
          <Hash label={t("wholeSha256")} value={snapshot.wholeSha256} />
        )}
      </dl>
    </Section>
  );
}

function Section({ children }: { children: ReactNode }) {
  const t = useTranslations("source");
  return (
    <section aria-labelledby="preserved">
      <h2 id="preserved" className="mb-1 text-desk font-semibold">
        {t("preserved")}
      </h2>
      {children}
    </section>
  );
}

function Hash({ label, value }: { label: string; value: string | null }) {
  const t = useTranslations("source");
  return (
    <div className="gap-x-3 sm:grid sm:grid-cols-[13rem_1fr]">
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          t("wholeUnknown")
        ) : (
          <code translate="no" className="font-mono text-[0.75rem] break-all">
            {value}
          </code>
        )}
      </dd>
    </div>
  );
}

type SegmentProps = { segment: Segment<Highlight>; slug: string; current: string | null };

function SegmentText({ segment, slug, current }: SegmentProps) {
  const { text, covers, begins, ends } = segment;
  const marked = covers.reduceRight<ReactNode>(
    (inside, highlight, index) => (
      <HighlightMark
        highlight={highlight}
        depth={covers.length - 1 - index}
        isFirst={begins.includes(highlight)}
        isCurrent={highlight.anchorId === current}
      >
        {inside}
      </HighlightMark>
    ),
    text,
  );
  return (
    <>
      {marked}
      {ends.map((highlight) => (
        <HighlightTag key={highlight.anchorId} highlight={highlight} slug={slug} />
      ))}
    </>
  );
}
