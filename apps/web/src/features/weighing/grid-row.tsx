import { inQuotationMarks, type Stance, stanceInfo, wordingInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { SourceLink } from "../../desk/source-line.tsx";
import { Tells } from "../../desk/weighing/figures.tsx";
import { useWords } from "../../lib/words.ts";
import { Dots } from "../../ui/dots.tsx";
import type { Side } from "../../ui/quotation.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { Grid } from "./case-grid.tsx";

type Row = Grid["rows"][number];

/** One passage on the pairs that it is held against; grey where it tells the sides of none apart. */
export function GridRow({ row, pairs }: { row: Row; pairs: Grid["pairs"] }) {
  const t = useTranslations("weighing");
  const { source, wording, text, language, origin, discriminates, cells } = row;
  const said = wordingInfo[wording].quoted ? inQuotationMarks(text, language) : text;
  return (
    <tr className={`border-b border-hair align-top ${discriminates ? "" : "text-ink-2"}`}>
      <th
        scope="row"
        className={`sticky left-0 z-1 px-3 py-2 text-left font-normal ${discriminates ? "bg-surface" : "bg-paper"}`}
      >
        {source.isWithheld ? (
          t("withheldPassage")
        ) : (
          <>
            <span
              lang={language}
              dir="auto"
              className="line-clamp-3 max-w-72 font-serif wrap-anywhere"
            >
              {said}
            </span>
            <span className="line-clamp-2 max-w-72 text-ink-2">
              <SourceLink source={source}>{source.title}</SourceLink>
            </span>
          </>
        )}
        {origin !== null && (
          <span className="block text-ink-2">{t("origin", { number: origin })}</span>
        )}
        {!discriminates && <span className="block">{t("nowhere")}</span>}
      </th>
      {pairs.map(({ id }) => (
        <td key={id} className={`px-2 py-2 ${discriminates ? "" : "bg-paper"}`}>
          {cells
            .filter(({ pairId }) => pairId === id)
            .map((cell) => (
              <Cell key={cell.evidenceId} cell={cell} />
            ))}
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell }: { cell: Row["cells"][number] }) {
  const isCounted = cell.why === null;
  const isTelling = isCounted && (cell.diagnosticity ?? 0) > 0;
  return (
    <div className="flex flex-col gap-1.5 not-first:mt-3">
      <StanceDots side="allegation" isGrey={!isTelling} stance={cell.stanceAllegation} />
      <StanceDots side="response" isGrey={!isTelling} stance={cell.stanceResponse} />
      <span className="text-label leading-4 font-normal text-ink-2">
        <Tells diagnosticity={cell.diagnosticity} isCounted={isCounted} />
      </span>
    </div>
  );
}

type DotsProps = { side: Exclude<Side, "neutral">; isGrey: boolean; stance: Stance };

function StanceDots({ side, isGrey, stance }: DotsProps) {
  const t = useTranslations("weighing");
  const words = useWords();
  const { points, label } = stanceInfo[stance];
  return (
    <span title={`${t(side)}, ${words(label)}`} className="flex h-3 items-center">
      {points === null ? (
        <span aria-hidden="true">–</span>
      ) : (
        <Dots side={isGrey ? "neutral" : side} filled={points + 3} of={5} />
      )}
      <VisuallyHidden>
        {t(side)}, {words(label)}
      </VisuallyHidden>
    </span>
  );
}
