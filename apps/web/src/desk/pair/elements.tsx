import { answersTo } from "@rejoinder/domain";
import { responseTypeInfo, unansweredReasonInfo, wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import type { PairDetail } from "../shapes.ts";

/** The allegation point by point: each with the responses that answer it, or that none does. */
export function Elements({ pair }: { pair: PairDetail }) {
  const t = useTranslations("pair");
  const locale = useLocale();
  return (
    <section aria-label={t("elements")} className="border-t border-hair pt-4">
      <h2 className="mb-1 text-label text-ink-2">{t("elements")}</h2>
      <ol className="divide-y divide-hair">
        {pair.elements.map((element) => (
          <li key={element.id} className="flex gap-3 py-2.5">
            <span aria-hidden="true" className="w-3 shrink-0 text-ink-2 tabular-nums">
              {element.position}
            </span>
            <div className="min-w-0">
              <p className="max-w-measure wrap-anywhere">{wordsIn(element.text, locale)}</p>
              <Answers pair={pair} element={element} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Props = { pair: PairDetail; element: PairDetail["elements"][number] };

function Answers({ pair, element }: Props) {
  const t = useTranslations("pair");
  const words = useWords();
  const answers = answersTo(pair.responses, ({ elementId }) => elementId === element.id);
  if (answers.length === 0) {
    const { unanswered } = element;
    return (
      <p className="mt-0.5 text-allegation-supported">
        {unanswered
          ? t("unansweredBecause", { reason: words(unansweredReasonInfo[unanswered].label) })
          : t("unanswered")}
      </p>
    );
  }
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-3 text-ink-2">
      {answers.map(({ response, answer }) => (
        <span key={response}>
          <a href={`#response-${response}`} className="link text-response">
            {t("responseNumber", { number: response })}
          </a>{" "}
          {answer.types.map((type) => words(responseTypeInfo[type].label)).join(", ") ||
            t("typeOpen")}
        </span>
      ))}
    </p>
  );
}
