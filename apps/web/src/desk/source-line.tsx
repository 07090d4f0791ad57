import { type AnchorState, anchorStateInfo, formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../lib/words.ts";
import { linkStyle } from "../ui/link.ts";
import type { AnchorBrief, SourceBrief } from "./shapes.ts";

type LinkProps = {
  source: Pick<SourceBrief, "id" | "isWithheld">;
  anchor?: AnchorBrief | null;
  children: ReactNode;
};

/** To a source, at the very passage where there is an anchor; to a withheld one nothing leads. */
export function SourceLink({ source, anchor, children }: LinkProps) {
  const t = useTranslations("source");
  if (source.isWithheld) return <span>{t("withheld")}</span>;
  return (
    <Link
      to="/sources/$sourceId"
      params={{ sourceId: source.id }}
      {...(anchor ? { hash: `anchor-${anchor.id}` } : {})}
      className={`${linkStyle.text} text-ink wrap-anywhere`}
    >
      {children}
    </Link>
  );
}

/** Whether the preserved text holds the quoted words. */
export function AnchorWord({ state }: { state: AnchorState }) {
  const words = useWords();
  const { label, meaning } = anchorStateInfo[state];
  const isHeld = state === "exact" || state === "normalised";
  return (
    <span
      title={words(meaning)}
      className={isHeld ? "text-overtaken" : "text-allegation-supported"}
    >
      {isHeld ? "✓" : "?"} {words(label)}
    </span>
  );
}

type Props = { source: SourceBrief; anchor?: AnchorBrief | null; children?: ReactNode };

/** Where words were taken from: anchor, source, its kind and date; then what else is to be said. */
export function SourceLine({ source, anchor = null, children }: Props) {
  const words = useWords();
  const locale = useLocale();
  return (
    <p className="max-w-measure text-ink-2 *:mr-2">
      {anchor && <AnchorWord state={anchor.state} />}{" "}
      <SourceLink source={source} anchor={anchor}>
        {source.title}
      </SourceLink>{" "}
      {!source.isWithheld && (
        <span>
          {words(sourceKindInfo[source.kind].label)}, {formatEdtf(source.publishedOn, locale)}
        </span>
      )}{" "}
      {children}
    </p>
  );
}
