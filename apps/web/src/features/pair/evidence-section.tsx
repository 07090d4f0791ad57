import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSend } from "../../desk/outbox/use-send.ts";
import type { PairTools } from "../../desk/pair/use-pair-tools.tsx";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail, PairEvidence } from "../../desk/shapes.ts";
import { isConflict } from "../../lib/conflict.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { EvidenceRow } from "./evidence-row.tsx";
import { RatingConflictDialog } from "./rating-conflict-dialog.tsx";
import { SectionHead } from "./section-head.tsx";
import { useEvidenceStanding } from "./use-evidence-standing.ts";
import { useRating } from "./use-rating.ts";
import { WeighingDialog } from "./weighing-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type Props = { pair: PairDetail; tools: Pick<PairTools, "actor" | "can" | "open"> };

/** What is held against the pair, and how it bears on each side. A list where there is no room. */
export function EvidenceSection({ pair, tools }: Props) {
  const t = useTranslations("evidence");
  const [leaving, setLeaving] = useState<PairEvidence | null>(null);
  const [isWeighing, setWeighing] = useState(false);
  const rating = useRating(pair);
  const { whyUncounted, othersOf } = useEvidenceStanding(pair, tools.actor !== null);
  return (
    <section aria-label={t("heading")}>
      <SectionHead
        title={t("heading")}
        {...(tools.can.evidence && {
          action: {
            label: t("add"),
            object: t("addObject"),
            shortcut: "e",
            run: () => tools.open({ name: "evidence" }),
          },
        })}
      />
      {pair.evidence.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <table className="w-full border-collapse max-md:block">
          <thead className="max-md:sr-only">
            <tr className="border-b border-line text-left text-label text-ink-2">
              <th className="py-1.5 pr-4 font-[560]">{t("passage")}</th>
              <th className="w-30 py-1.5 pr-3 font-[560]">{t("allegation")}</th>
              <th className="w-30 py-1.5 pr-3 font-[560]">{t("response")}</th>
              <th className="w-32 py-1.5 font-[560]">{t("ratings")}</th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {pair.evidence.map((evidence) => (
              <EvidenceRow
                key={evidence.id}
                pair={pair}
                evidence={evidence}
                actor={tools.actor}
                uncounted={whyUncounted(evidence)}
                others={othersOf(evidence)}
                onRate={(change) => rating.rate(evidence, change)}
                onWithdraw={() => setLeaving(evidence)}
              />
            ))}
          </tbody>
        </table>
      )}
      {tools.actor && pair.evidence.length > 0 && (
        <p className="mt-2" data-no-print>
          <Button onPress={() => setWeighing(true)}>{t("grid")}</Button>
        </p>
      )}
      <WeighingDialog pair={pair} isOpen={isWeighing} onClose={() => setWeighing(false)} />
      <RatingConflictDialog rating={rating} />
      <Withdrawal pair={pair} evidence={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

type WithdrawalProps = { pair: PairDetail; evidence: PairEvidence | null; onClose: () => void };

function Withdrawal({ pair, evidence, onClose }: WithdrawalProps) {
  const t = useTranslations("evidence");
  const kept = useTranslations("outbox");
  const toast = useToast();
  const cache = usePairCache();
  const send = useSend();
  const withdraw = useMutation({
    networkMode: "always",
    mutationFn: ({ id, version, text }: PairEvidence) =>
      send({
        procedure: "evidence.withdraw",
        input: { evidenceId: id, version },
        pair,
        quoted: text,
      }),
    onSuccess: ({ isWaiting }) => {
      toast({ text: isWaiting ? kept("kept") : t("withdrawn") });
      onClose();
      if (!isWaiting) void cache.refresh(pair, "evidence_withdrawn");
    },
    onError: (error) => {
      if (isConflict(error)) void cache.refresh(pair, "evidence_withdrawn");
    },
  });
  return (
    <WithdrawDialog
      title={t("withdrawTitle")}
      text={t("withdrawText")}
      cancel={t("close")}
      withdraw={t("withdraw")}
      quoted={evidence?.text ?? null}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onClose={() => {
        withdraw.reset();
        onClose();
      }}
      onWithdraw={() => evidence && withdraw.mutate(evidence)}
    />
  );
}
