import { anchorStateInfo, inQuotationMarks } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChangeList } from "../../desk/change-list.tsx";
import { ShownText } from "../../desk/shown-text.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";

type Compared = Outputs["source"]["compare"]["before"];
type Highlight = Compared["highlights"][number];
type Props = { source: Outputs["source"]["byId"]; before: Compared; after: Compared };

/** Each quotation by how it stands in two texts; those that stand alike in both are counted. */
export function MovedQuotations({ source, before, after }: Props) {
  const t = useTranslations("compare");
  const later = new Map(after.highlights.map((highlight) => [highlight.anchorId, highlight]));
  const both = before.highlights.flatMap((was) => {
    const is = later.get(was.anchorId);
    return is ? [{ was, is }] : [];
  });
  const moved = both.filter(({ was, is }) => was.state !== is.state || is.changes.length > 0);
  return (
    <section aria-labelledby="moved">
      <h2 id="moved" className="mb-1 text-desk font-semibold">
        {t("moved")}
      </h2>
      <p className="mb-3 max-w-measure text-ink-2">
        {t("alike", { count: both.length - moved.length })}{" "}
        {moved.length > 0 && t("differ", { count: moved.length })}
      </p>
      {moved.length > 0 && (
        <ul className="divide-y divide-hair border-y border-hair">
          {moved.map(({ was, is }) => (
            <li key={is.anchorId} className="flex flex-col gap-1 py-2.5">
              <q
                lang={source.language}
                dir="auto"
                className="max-w-measure font-serif text-body before:content-none after:content-none"
              >
                <ShownText text={inQuotationMarks(is.exact, source.language)} />
              </q>
              <p className="text-ink-2">
                <StateLink source={source} text={before} highlight={was} />
                {" → "}
                <StateLink source={source} text={after} highlight={is} />
              </p>
              {is.state === "fuzzy" && <ChangeList changes={is.changes} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type StateProps = { source: Props["source"]; text: Compared; highlight: Highlight };

/** How a quotation stands in a text, and the way there. */
function StateLink({ source, text, highlight }: StateProps) {
  const t = useTranslations("compare");
  const words = useWords();
  const { label } = anchorStateInfo[highlight.state];
  return (
    <Link
      to="/sources/$sourceId"
      params={{ sourceId: source.id }}
      search={{ snapshot: text.id }}
      hash={`anchor-${highlight.anchorId}`}
      className={linkStyle.text}
    >
      {highlight.isConfirmed ? t("confirmed") : words(label)}
    </Link>
  );
}
