import { responseTypeInfo, wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import type { PairDetail } from "../../desk/shapes.ts";
import { ShownText } from "../../desk/shown-text.tsx";
import { Status } from "../../desk/standing.tsx";
import { useWords } from "../../lib/words.ts";
import type { PairReview } from "./use-pair-work.ts";

type ElementReview = PairReview["elements"][number];

type Props = { pair: PairDetail; review: Pick<PairReview, "elements" | "evidenceIds"> };

/** How a review judges each element, and the evidence that it rests on; nothing where it says neither. */
export function ReviewDetails({ pair, review: { elements, evidenceIds } }: Props) {
  const t = useTranslations("comment");
  const locale = useLocale();
  const judged = pair.elements.flatMap((element) => {
    const found = elements.find(({ elementId }) => elementId === element.id);
    return found ? [{ element, found }] : [];
  });
  return (
    <>
      {judged.length > 0 && (
        <div>
          <h4 className="text-label text-ink-2">{t("elements")}</h4>
          <ol className="flex flex-col gap-1.5 pt-1">
            {judged.map(({ element, found }) => (
              <li key={element.id} className="flex gap-2">
                <span aria-hidden="true" className="w-3 shrink-0 text-ink-2 tabular-nums">
                  {element.position}
                </span>
                <div className="min-w-0">
                  <p className="wrap-anywhere">{wordsIn(element.text, locale)}</p>
                  <ElementJudgement pair={pair} judgement={found} />
                </div>
              </li>
            ))}
          </ol>
        </div>
      )}
      {evidenceIds.length > 0 && (
        <div>
          <h4 className="text-label text-ink-2">{t("restsOn")}</h4>
          <EvidenceNames pair={pair} evidenceIds={evidenceIds} />
        </div>
      )}
    </>
  );
}

type JudgementProps = { pair: PairDetail; judgement: ElementReview };

/** The status of one element, and how each response takes it. */
export function ElementJudgement({ pair, judgement: { status, answers } }: JudgementProps) {
  const t = useTranslations("pair");
  const words = useWords();
  const numberOf = (statementId: string) =>
    pair.responses.findIndex(({ statement }) => statement.id === statementId) + 1;
  const said = answers.filter(({ types }) => types.length > 0);
  return (
    <div className="flex flex-wrap gap-x-3">
      {status && <Status status={status} isShort />}
      {said.map(({ statementId, types }) => (
        <span key={statementId} className="text-ink-2">
          {t("responseNumber", { number: numberOf(statementId) })}{" "}
          {types.map((type) => words(responseTypeInfo[type].label)).join(", ")}
        </span>
      ))}
    </div>
  );
}

type NamesProps = { pair: PairDetail; evidenceIds: readonly string[] };

/** Pieces of evidence by their first words and their source. */
export function EvidenceNames({ pair, evidenceIds }: NamesProps) {
  const t = useTranslations("comment");
  const evidence = useTranslations("evidence");
  return (
    <ul className="flex flex-col gap-1 pt-1">
      {evidenceIds.map((id) => {
        const found = pair.evidence.find((each) => each.id === id);
        return (
          <li key={id} className="wrap-anywhere">
            {!found ? (
              <span className="text-ink-2">{t("withdrawn")}</span>
            ) : found.source.isWithheld ? (
              <span className="text-ink-2">{evidence("withheld")}</span>
            ) : (
              <>
                <span className="line-clamp-2 font-serif text-body">
                  <ShownText text={found.text} />
                </span>
                <span className="text-ink-2">{found.source.title}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
