import { type ChosenStatus, chosenStatuses, evidenceStatusInfo } from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { CheckMenu } from "../../ui/check-menu.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ChosenPair } from "./chosen-pair.tsx";
import { LeftOutPair } from "./left-out-pair.tsx";
import { chooseExactly, decidedStatuses, isDecided, moveTo } from "./pair-order.ts";
import type { DraftAnswer, DraftPair, Problem } from "./shapes.ts";
import type { EditionDraft } from "./use-edition-draft.ts";
import { useMoveFocus } from "./use-move-focus.ts";

type Props = {
  draft: EditionDraft;
  answer: Pick<DraftAnswer, "pairs">;
  slug: string;
  problems: readonly Problem[];
};

/** Rows shown before somebody asks for more: each holds several controls. */
const step = 100;

/** Which pairs the edition holds, in their order, and which it leaves out. */
export function PairPicker({ draft, answer: { pairs }, slug, problems }: Props) {
  const t = useTranslations("edition");
  const { pairIds } = draft.fields;
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const chosen = pairIds.flatMap((id) => byId.get(id) ?? []);
  const isChosen = new Set(pairIds);
  const leftOut = pairs.filter(({ id }) => !isChosen.has(id));
  const [shown, setShown] = useState(step);
  const [shownOut, setShownOut] = useState(step);
  const { list, moved } = useMoveFocus();
  const choose = (ids: string[]) => draft.choose({ pairIds: ids });

  return (
    <section aria-labelledby="draft-pairs" className="flex flex-col gap-3">
      <h3 id="draft-pairs" className="font-serif text-body font-semibold">
        {t("pairsChosen", { count: chosen.length, total: pairs.length })}
      </h3>
      <div className="flex flex-wrap items-center gap-2">
        <Button onPress={() => choose(chooseExactly(pairIds, pairs, isDecided))}>
          {t("allDecided")}
        </Button>
        <Button onPress={() => choose([])}>{t("noPair")}</Button>
        <ByStatus pairIds={pairIds} pairs={pairs} onChoose={choose} />
      </div>
      {chosen.length === 0 ? (
        <p className="border-y border-hair py-4 text-ink-2">{t("nothingChosen")}</p>
      ) : (
        <ol
          ref={list}
          aria-label={t("order")}
          className="divide-y divide-hair border-y border-hair"
        >
          {chosen.slice(0, shown).map((pair, at) => (
            <ChosenPair
              key={pair.id}
              slug={slug}
              pair={pair}
              place={at}
              count={chosen.length}
              errors={problems.filter(
                (problem) => problem.pair?.id === pair.id && problem.severity === "error",
              )}
              onMove={(place, control) => {
                if (control) moved(pair.id, control);
                choose(moveTo(pairIds, pair.id, place));
              }}
              onLeaveOut={() => {
                moved(chosen[at + 1]?.id ?? chosen[at - 1]?.id ?? pair.id, "out");
                choose(pairIds.filter((id) => id !== pair.id));
              }}
            />
          ))}
        </ol>
      )}
      <More left={chosen.length - shown} onMore={() => setShown(shown + step)} />
      {leftOut.length > 0 && (
        <Disclosure summary={t("leftOut", { count: leftOut.length })}>
          <ul aria-label={t("leftOutList")} className="divide-y divide-hair border-y border-hair">
            {leftOut.slice(0, shownOut).map((pair) => (
              <LeftOutPair
                key={pair.id}
                slug={slug}
                pair={pair}
                onTake={() => choose([...pairIds, pair.id])}
              />
            ))}
          </ul>
          <More left={leftOut.length - shownOut} onMore={() => setShownOut(shownOut + step)} />
        </Disclosure>
      )}
    </section>
  );
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  const t = useTranslations("edition");
  if (left <= 0) return null;
  return (
    <p>
      <Button onPress={onMore}>{t("showMore", { count: Math.min(left, step) })}</Button>
    </p>
  );
}

type ByStatusProps = {
  pairIds: readonly string[];
  pairs: readonly DraftPair[];
  onChoose: (pairIds: string[]) => void;
};

/** Chooses exactly the decided pairs of some statuses. */
function ByStatus({ pairIds, pairs, onChoose }: ByStatusProps) {
  const t = useTranslations("edition");
  const words = useWords();
  const having = decidedStatuses(pairIds, pairs, chosenStatuses);
  if (having.length === 0) return null;
  const choose = (statuses: readonly ChosenStatus[]) =>
    onChoose(
      chooseExactly(
        pairIds,
        pairs,
        (pair) => isDecided(pair) && statuses.some((status) => status === pair.decidedStatus),
      ),
    );
  return (
    <CheckMenu
      label={t("byStatus")}
      trigger={t("byStatus")}
      triggerClassName="border border-line bg-surface px-3"
      values={having.filter(({ isWhole }) => isWhole).map(({ status }) => status)}
      options={having.map(({ status, count }) => ({
        value: status,
        label: t("statusCount", { status: words(evidenceStatusInfo[status].label), count }),
      }))}
      onChange={choose}
    />
  );
}
