import {
  canAddEvidence,
  canGivePairReason,
  canLogSearch,
  type Missing,
  missingSentence,
  type Side,
  uncountedInfo,
} from "@rejoinder/domain";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import type { PairDetail } from "../shapes.ts";
import { useActor } from "../use-actor.ts";
import { UncountedItem } from "./uncounted-item.tsx";

/** What goes and mends something that is missing, on the page where it is missing. */
export type Mend =
  | { name: "evidence"; side: Side }
  | { name: "search"; isForContrary: boolean }
  | { name: "one_origin" };

type Props = {
  /** What the gate lacks for one status; never empty. */
  missing: readonly Missing[];
  pair: PairDetail;
  onMend: (mend: Mend) => void;
};

/** Everything that keeps a status from being decided, each with what goes and mends it. */
export function MissingList({ missing, pair, onMend }: Props) {
  const t = useTranslations("gate");
  const words = useWords();
  return (
    <ul aria-label={t("missing")} className="divide-y divide-hair border-y border-hair">
      {missing.map((each) => (
        <li
          key={"side" in each ? `${each.code} ${each.side}` : each.code}
          className="flex flex-col gap-2 py-3"
        >
          <p className="max-w-measure">{words(missingSentence(each))}</p>
          {"side" in each && <Uncounted missing={each} pair={pair} />}
          <Mending missing={each} pair={pair} onMend={onMend} />
        </li>
      ))}
    </ul>
  );
}

type Lacking = Extract<Missing, { side: Side }>;

/** The evidence held for the side that does not count, each with why, and the way to where that is mended. */
function Uncounted({ missing, pair }: { missing: Lacking; pair: PairDetail }) {
  const t = useTranslations("gate");
  const words = useWords();
  if (missing.uncounted.length === 0) return null;
  return (
    <>
      <p className="text-ink-2">{t("uncounted")}</p>
      <ul className="flex flex-col gap-2 border-l border-line pl-3">
        {missing.uncounted.map(({ evidenceId, why }) => (
          <UncountedItem
            key={evidenceId}
            evidence={pair.evidence.find(({ id }) => id === evidenceId)}
            why={why}
            said={words(uncountedInfo[why])}
          />
        ))}
      </ul>
    </>
  );
}

type MendingProps = { missing: Missing; pair: PairDetail; onMend: Props["onMend"] };

function Mending({ missing, pair, onMend }: MendingProps) {
  const t = useTranslations("gate");
  const actor = useActor();
  if (!actor) return null;
  const of = { caseId: pair.case.id };
  if (!("side" in missing)) {
    const isForContrary = missing.code === "contrary_search";
    return canLogSearch(actor, of) ? (
      <p>
        <Button onPress={() => onMend({ name: "search", isForContrary })}>{t("logSearch")}</Button>
      </p>
    ) : null;
  }
  const { side, code } = missing;
  const mayReason = canGivePairReason(actor, of);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {canAddEvidence(actor, of) && (
        <Button onPress={() => onMend({ name: "evidence", side })}>
          {t(`addEvidence.${side}`)}
        </Button>
      )}
      {code === "second_origin" && mayReason && (
        <Button onPress={() => onMend({ name: "one_origin" })}>{t("sayWhyOne")}</Button>
      )}
      {code === "second_origin" && !mayReason && (
        <span className="text-ink-2">{t("askEditor")}</span>
      )}
    </div>
  );
}
