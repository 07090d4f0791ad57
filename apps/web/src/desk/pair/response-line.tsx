import { chronology } from "@rejoinder/domain";
import { linkBasisInfo, responseTypeInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import type { PairDetail } from "../shapes.ts";

type Props = { pair: PairDetail; response: PairDetail["responses"][number] };

/** Which elements a response answers, how, by whose judgement, and whether it came first. */
export function ResponseLine({ pair, response }: Props) {
  const t = useTranslations("pair");
  const words = useWords();
  const { statement, answers, basis } = response;
  const numbers = new Map(pair.elements.map(({ id, position }) => [id, position]));
  const isBefore = chronology(statement.saidOn, pair.allegation.saidOn) === "before";
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-ink-2">
      {answers.length === 0 && <span>{t("answersNone")}</span>}
      {answers.map(({ elementId, types }) => (
        <span key={elementId}>
          {t("answers", { number: numbers.get(elementId) ?? 0 })}{" "}
          <span className="text-ink">
            {types.map((type) => words(responseTypeInfo[type].label)).join(", ") || t("typeOpen")}
          </span>
        </span>
      ))}
      {basis === "desk" && (
        <span className="text-allegation-supported">{words(linkBasisInfo.desk.label)}</span>
      )}
      {isBefore && <span className="text-allegation-supported">{t("before")}</span>}
    </p>
  );
}
