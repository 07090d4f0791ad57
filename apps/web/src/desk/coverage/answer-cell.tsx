import { ResponseType, responseTypeInfo, wordsIn } from "@rejoinder/schema";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { CheckMenu } from "../../ui/check-menu.tsx";
import { Compare } from "../../ui/compare.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { PairRef } from "../shapes.ts";
import { type CoveredElement, type CoveringResponse, useSetAnswer } from "./use-coverage.ts";

const types = Object.values(ResponseType);

type Props = {
  pair: PairRef;
  element: CoveredElement;
  response: CoveringResponse;
  /** Of the response, from 1. */
  number: number;
  mayJudge: boolean;
};

/** How one response takes one element; a menu of the ways where it is the person's to say. */
export function AnswerCell({ pair, element, response, number, mayJudge }: Props) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const words = useWords();
  const set = useSetAnswer(pair);
  const [chosen, setChosen] = useState<ResponseType[]>([]);
  const answer = element.answers.find(({ statementId }) => statementId === response.statementId);
  const judged = answer?.types ?? [];
  const say = (asked: readonly ResponseType[]) =>
    asked.map((type) => words(responseTypeInfo[type].label)).join(", ") || t("typeOpen");
  const said = (
    <span className={judged.length > 0 ? "" : "text-ink-2"}>
      {judged.length > 0 || answer ? say(judged) : t("notLinked")}
    </span>
  );
  function put(next: ResponseType[], version: number) {
    setChosen(next);
    set.mutate({
      elementId: element.id,
      statementId: response.statementId,
      types: next,
      version,
    });
  }
  if (!mayJudge) return <span className="inline-block px-1.5 py-1.5">{said}</span>;
  const standing = isConflict(set.error)
    ? (currentOf(set.error) as { types: ResponseType[]; version: number } | null)
    : null;
  return (
    <>
      <CheckMenu
        label={t("cell", {
          number,
          element: wordsIn(element.text, locale),
          types: judged.length > 0 ? say(judged) : t("typeOpen"),
        })}
        trigger={
          <>
            {said}
            <Caret />
          </>
        }
        triggerClassName="group"
        values={judged}
        options={types.map((value) => ({ value, label: words(responseTypeInfo[value].label) }))}
        onChange={(next) => put(next, answer?.version ?? 0)}
      />
      {!isConflict(set.error) && <RefusalLine error={set.error} />}
      <Dialog
        title={t("movedTitle")}
        isOpen={standing !== null}
        onClose={() => set.reset()}
        actions={
          <>
            <Button onPress={() => set.reset()}>{t("keepStanding")}</Button>
            <Button
              variant="primary"
              isPending={set.isPending}
              onPress={() => put(chosen, standing?.version ?? 0)}
            >
              {t("putMine")}
            </Button>
          </>
        }
      >
        <Compare
          standing={{ label: t("standing"), children: say(standing?.types ?? []) }}
          mine={{ label: t("mine"), children: say(chosen) }}
        />
      </Dialog>
    </>
  );
}

function Caret() {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="-ml-1 size-4 shrink-0 text-edge group-hover:text-ink"
    >
      <path d="m6 8.5 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
