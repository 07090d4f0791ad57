import { inQuotationMarks, statementRoleInfo, wordingInfo } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { PairRow } from "../../desk/pair-list.ts";
import { Standing } from "../../desk/standing.tsx";
import { useWords } from "../../lib/words.ts";
import { Tag } from "../../ui/tag.tsx";

/** One pair: what it is about, a line of each side, how it stands. The whole row is one link. */
export function PairListRow({ pair, slug }: { pair: PairRow; slug: string }) {
  const t = useTranslations("case");
  const further = pair.responses - 1;
  return (
    <li className="group relative grid grid-cols-[1.75rem_1fr] gap-x-2 gap-y-1.5 py-3 [contain-intrinsic-size:auto_5.75rem] [content-visibility:auto] md:grid-cols-[2.5rem_1fr_14rem] md:gap-x-2">
      <span className="pt-0.5 text-ink-2 tabular-nums">{pair.position}</span>
      <div className="min-w-0">
        <Link
          to="/cases/$slug/pairs/$position"
          params={{ slug, position: String(pair.position) }}
          data-row
          className="font-serif text-body font-semibold wrap-anywhere underline-offset-3 group-hover:underline after:absolute after:inset-0"
        >
          {pair.title}
        </Link>
        <Line side="allegation" line={pair.allegation} />
        {pair.response ? (
          <Line side="response" line={pair.response} />
        ) : (
          <p className="text-ink-2">{t("noResponse")}</p>
        )}
        {pair.precedes && <p className="text-[0.8125rem] text-ink-2">{t("precedes")}</p>}
        {further > 0 && (
          <p className="text-[0.8125rem] text-ink-2">{t("furtherResponses", { count: further })}</p>
        )}
      </div>
      <p className="col-start-2 md:col-start-3 md:pt-0.5">
        <Standing standing={pair.standing} />
      </p>
    </li>
  );
}

const bars = { allegation: "border-allegation", response: "border-response" };

type LineProps = { side: keyof typeof bars; line: PairRow["allegation"] };

/** The first words of a side: a quotation between marks, a paraphrase in italics and called so. */
function Line({ side, line: { wording, language, text, cut } }: LineProps) {
  const words = useWords();
  const { quoted, label } = wordingInfo[wording];
  const said = cut ? `${text.trimEnd()}…` : text;
  return (
    <p
      className={`mt-1 line-clamp-2 border-l-3 pl-2 font-serif text-[0.9375rem] leading-5.5 text-ink md:line-clamp-1 ${bars[side]}`}
    >
      <span className="sr-only">{words(statementRoleInfo[side].label)} </span>
      {quoted ? (
        <span lang={language}>{inQuotationMarks(said, language)}</span>
      ) : (
        <>
          <Tag>{words(label)}</Tag> <em lang={language}>{said}</em>
        </>
      )}
    </p>
  );
}
