import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { MarkedRuns } from "../../desk/marked-runs.tsx";
import { ShownText } from "../../desk/shown-text.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { compareTexts, type Row } from "./compare-texts.ts";

type Props = { before: string; after: string; language: string };

/** Two texts side by side, one under the other on a small screen; what both hold is told once. */
export function ChangedPlaces({ before, after, language }: Props) {
  const t = useTranslations("compare");
  const rows = useMemo(() => compareTexts(before, after), [before, after]);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className="mb-1 text-desk font-semibold">
        {t("changed")}
      </h2>
      {rows === null ? (
        <p className="max-w-measure text-ink-2">{t("tooDifferent")}</p>
      ) : (
        <>
          <p className="mb-3 text-ink-2">{t("places", { count: countChanged(rows) })}</p>
          <div
            aria-hidden="true"
            className="hidden grid-cols-2 gap-x-6 border-b border-line pb-1 text-label text-ink-2 md:grid"
          >
            <span>{t("before")}</span>
            <span>{t("after")}</span>
          </div>
          <div lang={language} className="font-serif text-body wrap-anywhere whitespace-pre-wrap">
            {rows.map((row, at) => (
              // The rows of two texts never change order.
              <RowWords key={at} row={row} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

const countChanged = (rows: readonly Row[]) => rows.filter(({ isChanged }) => isChanged).length;

function RowWords({ row }: { row: Row }) {
  const t = useTranslations("compare");
  if (!row.isChanged) return <SameWords paragraphs={row.paragraphs} />;
  return (
    <div className="border-b border-hair py-2">
      {row.isWhole && (
        <p className="mb-1 font-sans text-desk whitespace-normal text-ink-2">{t("markedWhole")}</p>
      )}
      <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <section key={side} aria-label={t(side)} className="min-w-0">
            <p
              aria-hidden="true"
              className="font-sans text-label whitespace-normal text-ink-2 md:hidden"
            >
              {t(side)}
            </p>
            {row[side].length === 0 ? (
              <p className="font-sans text-desk whitespace-normal text-ink-2">{t("nothing")}</p>
            ) : (
              <p dir="auto" className="[unicode-bidi:isolate]">
                <MarkedRuns runs={row[side]} side={side} />
              </p>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

/** Paragraphs shown on either side of a change; what lies between is folded away. */
const AROUND = 1;

function SameWords({ paragraphs }: { paragraphs: readonly string[] }) {
  const t = useTranslations("compare");
  const folded = paragraphs.slice(AROUND, -AROUND);
  if (folded.length <= 1) return <Same paragraphs={paragraphs} />;
  return (
    <>
      <Same paragraphs={paragraphs.slice(0, AROUND)} />
      <div className="border-b border-hair py-1 font-sans whitespace-normal">
        <Disclosure summary={t("unchanged", { count: folded.length })}>
          <div className="font-serif text-body whitespace-pre-wrap">
            <Same paragraphs={folded} />
          </div>
        </Disclosure>
      </div>
      <Same paragraphs={paragraphs.slice(-AROUND)} />
    </>
  );
}

function Same({ paragraphs }: { paragraphs: readonly string[] }) {
  return paragraphs.map((text, at) => (
    // The paragraphs of a text never change order.
    <p key={at} dir="auto" className="max-w-measure py-1 text-ink-2 [unicode-bidi:isolate]">
      <ShownText text={text.trimEnd()} />
    </p>
  ));
}
