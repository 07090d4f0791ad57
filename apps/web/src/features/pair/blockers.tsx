import { type Blocker, blockerInfo, canGivePairReason } from "@rejoinder/domain";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { PairReasonDialog } from "./pair-reason-dialog.tsx";

type Props = {
  pair: PairDetail;
  blockers: readonly Blocker[];
  /** Left out where it is not the person's to do, or not yet to be done. */
  onSignOff?: () => void;
  onLift?: () => void;
};

/** Everything that keeps the pair from being published, each with what goes and mends it. */
export function Blockers({ pair, blockers, onSignOff, onLift }: Props) {
  const t = useTranslations("legal");
  const words = useWords();
  const actor = useActor();
  const [asked, setAsked] = useState<"imbalance" | "no_response" | null>(null);
  const mayReason = actor !== null && canGivePairReason(actor, { caseId: pair.case.id });
  const mending: Partial<Record<Blocker, ReactNode>> = {
    no_response: (
      <>
        <Link
          to="/cases/$slug/requests"
          params={{ slug: pair.case.slug }}
          className={linkStyle.button}
        >
          {t("toRequests")}
        </Link>
        {mayReason && <Button onPress={() => setAsked("no_response")}>{t("sayWhyNone")}</Button>}
      </>
    ),
    imbalance: mayReason && (
      <Button onPress={() => setAsked("imbalance")}>{t("sayWhyUneven")}</Button>
    ),
    no_sign_off: onSignOff && <Button onPress={onSignOff}>{t("signOff")}</Button>,
    held: onLift && <Button onPress={onLift}>{t("lift")}</Button>,
  };
  if (blockers.length === 0)
    return (
      <p className="max-w-measure">
        <span aria-hidden="true">✓ </span>
        {t("nothingBlocks")}
      </p>
    );
  return (
    <>
      <ul aria-label={t("blockers")} className="divide-y divide-hair border-y border-hair">
        {blockers.map((blocker) => (
          <li key={blocker} className="flex flex-col gap-2 py-3">
            <p className="max-w-measure">{words(blockerInfo[blocker])}</p>
            {mending[blocker] && (
              <div className="flex flex-wrap gap-2" data-no-print>
                {mending[blocker]}
              </div>
            )}
          </li>
        ))}
      </ul>
      <PairReasonDialog
        pair={pair}
        kind={asked ?? "imbalance"}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
