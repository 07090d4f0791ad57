import {
  type ChosenStatus,
  chosenStatuses,
  type ElementReview,
  evidenceStatusInfo,
  type ResponseType,
  responseTypeInfo,
  wordsIn,
} from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { CheckGroup } from "../../ui/check-group.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Select } from "../../ui/select.tsx";
import type { PairDetail } from "../shapes.ts";

type Props = {
  pair: PairDetail;
  /** Of the elements that were judged. */
  elements: readonly ElementReview[];
  onChange: (elements: ElementReview[]) => void;
};

/** How each element stands, and how each response takes it: folded away until somebody wants it. */
export function ElementFields({ pair, elements, onChange }: Props) {
  const t = useTranslations("review");
  const locale = useLocale();
  function put(next: ElementReview) {
    onChange([...elements.filter(({ elementId }) => elementId !== next.elementId), next]);
  }
  return (
    <Disclosure summary={t("elements")} isOpenAtFirst={elements.length > 0}>
      <p className="mb-2 text-ink-2">{t("elementsText")}</p>
      <ol className="flex flex-col gap-4">
        {pair.elements.map(({ id, position, text }) => (
          <li key={id} className="flex flex-col gap-2 border-l border-line pl-3">
            <p className="max-w-measure wrap-anywhere">
              {position}. {wordsIn(text, locale)}
            </p>
            <ElementField
              pair={pair}
              position={position}
              judged={
                elements.find(({ elementId }) => elementId === id) ?? {
                  elementId: id,
                  status: null,
                  answers: [],
                }
              }
              onChange={put}
            />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

type FieldProps = {
  pair: PairDetail;
  position: number;
  judged: ElementReview;
  onChange: (judged: ElementReview) => void;
};

function ElementField({ pair, position, judged, onChange }: FieldProps) {
  const t = useTranslations("review");
  const words = useWords();
  return (
    <>
      <Select<ChosenStatus | "">
        label={t("elementStatus", { number: position })}
        value={judged.status ?? ""}
        onChange={(status) => onChange({ ...judged, status: status === "" ? null : status })}
        options={[
          { value: "", label: t("notJudged") },
          ...chosenStatuses.map((value) => ({
            value,
            label: words(evidenceStatusInfo[value].label),
          })),
        ]}
      />
      {pair.responses.map(({ statement }, index) => (
        <AnswerField
          key={statement.id}
          number={index + 1}
          position={position}
          types={judged.answers.find((each) => each.statementId === statement.id)?.types ?? []}
          onChange={(types) =>
            onChange({
              ...judged,
              answers: [
                ...judged.answers.filter((each) => each.statementId !== statement.id),
                { statementId: statement.id, types },
              ],
            })
          }
        />
      ))}
    </>
  );
}

type AnswerProps = {
  /** Of the response. */
  number: number;
  /** Of the element. */
  position: number;
  types: readonly ResponseType[];
  onChange: (types: ResponseType[]) => void;
};

function AnswerField({ number, position, types, onChange }: AnswerProps) {
  const t = useTranslations("review");
  const words = useWords();
  const said = types.map((type) => words(responseTypeInfo[type].label)).join(", ");
  return (
    <Disclosure
      summary={
        <span>
          {t("responseTypes", { number })}
          {said && <span className="ml-2 text-ink">{said}</span>}
        </span>
      }
    >
      <CheckGroup
        label={t("responseTypesOf", { number, element: position })}
        values={types}
        onChange={onChange}
        options={(Object.keys(responseTypeInfo) as ResponseType[]).map((value) => ({
          value,
          label: words(responseTypeInfo[value].label),
        }))}
      />
    </Disclosure>
  );
}
