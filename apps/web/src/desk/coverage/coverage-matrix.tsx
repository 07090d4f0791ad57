import { type Actor, canJudgeAnswer } from "@rejoinder/domain";
import { formatEdtf, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { Tag } from "../../ui/tag.tsx";
import type { PairRef } from "../shapes.ts";
import { AnswerCell } from "./answer-cell.tsx";
import { Unanswered } from "./unanswered.tsx";
import type { CoveredElement, CoveringResponse, PairCoverage } from "./use-coverage.ts";

type Props = { pair: PairRef; coverage: PairCoverage; actor: Actor | null; label: string };

/**
 * The elements of an allegation against the responses: what is answered how, and what is not. It scrolls
 * sideways by itself, so that the page does not; where there is no room, it is a list.
 */
export function CoverageMatrix({ pair, coverage, actor, label }: Props) {
  const t = useTranslations("coverage");
  const { elements, responses } = coverage;
  const mayJudge = actor !== null && canJudgeAnswer(actor, { caseId: pair.case.id });
  return (
    <div className="overflow-x-auto max-md:overflow-visible">
      <table aria-label={label} className="border-collapse max-md:block md:min-w-full">
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-left align-bottom text-label text-ink-2">
            <th
              scope="col"
              className="sticky left-0 z-1 bg-paper py-2 pr-4 font-[560] md:w-96 md:min-w-72"
            >
              {t("element")}
            </th>
            {responses.map((response, index) => (
              <th key={response.statementId} scope="col" className="min-w-36 px-2 py-2 font-[560]">
                <ResponseHead pair={pair} response={response} number={index + 1} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {elements.map((element) => (
            <tr
              key={element.id}
              className={`border-b border-hair align-top max-md:block max-md:py-2 ${element.coverage === "unanswered" ? "bg-allegation-wash" : "bg-paper"}`}
            >
              <th
                scope="row"
                className="sticky left-0 z-1 bg-inherit py-2.5 pr-4 text-left font-normal max-md:static max-md:block max-md:px-2"
              >
                <ElementHead pair={pair} element={element} mayJudge={mayJudge} />
              </th>
              {responses.map((response, index) => (
                <td
                  key={response.statementId}
                  className="px-1 py-1.5 max-md:flex max-md:items-baseline max-md:gap-2 max-md:py-0.5 max-md:pl-8"
                >
                  <span
                    aria-hidden="true"
                    className="w-28 shrink-0 text-label text-response md:hidden"
                  >
                    {t("response", { number: index + 1 })}
                    {response.precedes && `, ${t("precedes")}`}
                  </span>
                  <AnswerCell
                    pair={pair}
                    element={element}
                    response={response}
                    number={index + 1}
                    mayJudge={mayJudge}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ElementProps = { pair: PairRef; element: CoveredElement; mayJudge: boolean };

function ElementHead({ pair, element, mayJudge }: ElementProps) {
  const locale = useLocale();
  return (
    <div className="flex gap-3 pl-1.5">
      <span aria-hidden="true" className="w-3 shrink-0 text-ink-2 tabular-nums">
        {element.position}
      </span>
      <div className="min-w-0">
        <p className="max-w-measure wrap-anywhere">{wordsIn(element.text, locale)}</p>
        <Unanswered pair={pair} element={element} mayJudge={mayJudge} />
      </div>
    </div>
  );
}

type ResponseProps = { pair: PairRef; response: CoveringResponse; number: number };

function ResponseHead({ pair, response, number }: ResponseProps) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const { speaker, speakerWords, saidOn, precedes } = response;
  const words = speaker?.name ?? speakerWords;
  return (
    <>
      <Link
        to="/cases/$slug/pairs/$position"
        params={{ slug: pair.case.slug, position: String(pair.position) }}
        hash={`response-${number}`}
        className="link text-response"
      >
        {t("response", { number })}
      </Link>
      <span className="block font-normal text-ink-2">
        {words && `${wordsIn(words, locale)}, `}
        {formatEdtf(saidOn, locale)}
      </span>
      {precedes && <Tag>{t("precedes")}</Tag>}
    </>
  );
}
