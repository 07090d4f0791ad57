import { anchorStateInfo, formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../lib/words.ts";
import { linkStyle } from "../ui/link.ts";
import { useThisPage } from "./came-from.ts";
import type { AnchorBrief, SourceBrief } from "./shapes.ts";

type LinkProps = {
  source: Pick<SourceBrief, "id" | "isWithheld">;
  anchor?: AnchorBrief | null;
  children: ReactNode;
};

/**
 * To a source, at the very passage where there is an anchor: in the newest text, or, while it is not
 * settled that the words stand there, in the text they were taken from. To a withheld one nothing leads.
 */
export function SourceLink({ source, anchor = null, children }: LinkProps) {
  const t = useTranslations("source");
  const cameFrom = useThisPage();
  const link = useRef<HTMLAnchorElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  const isReturnedTo = anchor !== null && hash === `quotation-${anchor.id}`;
  useEffect(() => {
    if (isReturnedTo) link.current?.focus();
  }, [isReturnedTo]);
  if (source.isWithheld) return <span>{t("withheld")}</span>;
  return (
    <Link
      ref={link}
      to="/sources/$sourceId"
      params={{ sourceId: source.id }}
      {...placeOf(anchor)}
      state={{ cameFrom }}
      className={`${linkStyle.text} text-ink wrap-anywhere`}
    >
      {children}
    </Link>
  );
}

/** Where in a source a quotation is looked at, as the address of its page says it. */
export function placeOf(anchor: AnchorBrief | null) {
  if (!anchor) return {};
  return {
    hash: `anchor-${anchor.id}`,
    ...(!isHeld(anchor) && { search: { snapshot: anchor.takenFrom } }),
  };
}

/** Whether it is settled that the newest text holds the words. */
const isHeld = ({ state, isConfirmed }: AnchorBrief) =>
  state === "exact" || state === "normalised" || (state === "fuzzy" && isConfirmed);

/** Whether the preserved text holds the quoted words. */
export function AnchorWord({ anchor }: { anchor: AnchorBrief }) {
  const t = useTranslations("source");
  const words = useWords();
  const { label, meaning } = anchorStateInfo[anchor.state];
  const isConfirmed = anchor.state === "fuzzy" && anchor.isConfirmed;
  return (
    <span
      title={isConfirmed ? t("confirmedMeaning") : words(meaning)}
      className={isHeld(anchor) ? "text-overtaken" : "text-allegation-supported"}
    >
      {isHeld(anchor) ? "✓" : "?"} {isConfirmed ? t("confirmed") : words(label)}
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
      {anchor && <AnchorWord anchor={anchor} />}{" "}
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
