import { answersTo } from "@rejoinder/domain";
import { formatEdtf, proceduralStageInfo, wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { WaitingHere } from "../outbox/waiting-here.tsx";
import type { PairDetail } from "../shapes.ts";

/** Against whom, how far the proceedings have come and what that does not mean, how much is answered. */
export function PairFacts({ pair }: { pair: PairDetail }) {
  const t = useTranslations("pair");
  const words = useWords();
  const locale = useLocale();
  const { allegation, stage, elements, responses } = pair;
  const names = allegation.against.map(({ name }) => wordsIn(name, locale));
  const caution = stage && proceduralStageInfo[stage.stage].caution;
  const unanswered = elements.filter(
    ({ id }) => answersTo(responses, ({ elementId }) => elementId === id).length === 0,
  ).length;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
      {names.length > 0 && (
        <span>
          {t("against", {
            names: new Intl.ListFormat(locale, { type: "conjunction" }).format(names),
          })}
        </span>
      )}
      {stage && (
        <span>
          {words(proceduralStageInfo[stage.stage].label)}
          {stage.party && ` (${wordsIn(stage.party.name, locale)})`}, {formatEdtf(stage.on, locale)}
          {stage.party && caution && ` — ${words(caution)}`}
        </span>
      )}
      <span>{t("elementCount", { count: elements.length, unanswered })}</span>
      <WaitingHere pairId={pair.id} />
    </p>
  );
}
