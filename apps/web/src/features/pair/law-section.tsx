import { canHoldPair, canSignOff } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { Lock } from "../../ui/lock.tsx";
import { Blockers } from "./blockers.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import { SectionHead } from "./section-head.tsx";
import { SignOffDialog } from "./sign-off-dialog.tsx";
import { type PairWork, usePairChange, usePairWork } from "./use-pair-work.ts";

/** The decision that is signed off, or the hold that is lifted, is the one seen when that was begun. */
type Open =
  | { action: "hold" }
  | { action: "lift"; holdId: string }
  | { action: "sign_off"; decisionId: string };

/** What keeps the pair from being published; the lawyer's word on it, and a hold. */
export function LawSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("legal");
  const actor = useActor();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const work = usePairWork(pair).data;
  const law = useQuery(useTRPC().legal.pair.queryOptions({ pairId: pair.id })).data;
  if (!work || !law) return null;
  const of = { caseId: pair.case.id };
  const maySign = actor !== null && canSignOff(actor, of);
  const mayHold = actor !== null && canHoldPair(actor, of);
  const { hold, signOff } = work;
  const decisionId = work.decision?.staleAt === null ? work.decision.id : null;
  const onSignOff =
    maySign && decisionId !== null ? () => setOpen({ action: "sign_off", decisionId }) : undefined;
  return (
    <section aria-label={t("heading")} className="flex flex-col gap-3">
      <SectionHead title={t("heading")} />
      <Blockers
        pair={pair}
        blockers={law.blockers}
        {...(onSignOff && { onSignOff })}
        {...(mayHold && hold && { onLift: () => setOpen({ action: "lift", holdId: hold.id }) })}
      />
      {hold && <Hold hold={hold} />}
      {signOff && (
        <SignOff
          pair={pair}
          signOff={signOff}
          isStale={!law.isSignedOff}
          mayWithdraw={maySign && law.isSignedOff}
        />
      )}
      <div className="-ml-2 flex flex-wrap" data-no-print>
        {onSignOff && !work.needsSignOff && !law.isSignedOff && (
          <Button variant="quiet" onPress={onSignOff}>
            {t("signOff")}
          </Button>
        )}
        {mayHold && !hold && (
          <Button variant="quiet" onPress={() => setOpen({ action: "hold" })}>
            {t("hold")}
          </Button>
        )}
      </div>
      <SignOffDialog
        pair={pair}
        decisionId={open?.action === "sign_off" ? open.decisionId : ""}
        isOpen={open?.action === "sign_off"}
        onClose={close}
      />
      <HoldDialog pair={pair} holdId={null} isOpen={open?.action === "hold"} onClose={close} />
      <HoldDialog
        pair={pair}
        holdId={open?.action === "lift" ? open.holdId : ""}
        isOpen={open?.action === "lift"}
        onClose={close}
      />
    </section>
  );
}

function Hold({ hold }: { hold: NonNullable<PairWork["hold"]> }) {
  const t = useTranslations("legal");
  const moment = useMoment();
  const nameOf = usePersonName();
  return (
    <div className="flex flex-col gap-1 border-l-3 border-l-danger pl-3">
      <p className="flex items-center gap-1.5 font-[560]">
        <Lock />
        {t("held")}
      </p>
      <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        {hold.reason}
      </p>
      <p className="text-ink-2">
        {t("heldBy", { name: nameOf(hold.placedBy), date: moment(hold.placedAt) })}
      </p>
    </div>
  );
}

type SignOffProps = {
  pair: PairDetail;
  signOff: NonNullable<PairWork["signOff"]>;
  /** It is of a decision that counts no more. */
  isStale: boolean;
  mayWithdraw: boolean;
};

function SignOff({ pair, signOff, isStale, mayWithdraw }: SignOffProps) {
  const t = useTranslations("legal");
  const moment = useMoment();
  const nameOf = usePersonName();
  const withdraw = usePairChange(pair, {
    send: (client) => client.legal.withdrawSignOff.mutate({ pairId: pair.id }),
    kind: "sign_off_withdrawn",
    says: () => t("signOffWithdrawn"),
  });
  return (
    <div className="flex flex-col gap-1 border-l border-line pl-3">
      <p className="font-[560]">{t("signedOff", { name: signOff.name })}</p>
      {signOff.words && (
        <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
          {signOff.words}
        </p>
      )}
      <p className="text-ink-2">
        {t("recordedBy", { name: nameOf(signOff.recordedBy), date: moment(signOff.at) })}
      </p>
      {isStale && <p>{t("signOffStale")}</p>}
      {mayWithdraw && (
        <div className="-ml-2" data-no-print>
          <Button variant="quiet" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {t("withdrawSignOff")}
          </Button>
        </div>
      )}
      <RefusalLine error={withdraw.error} />
    </div>
  );
}
