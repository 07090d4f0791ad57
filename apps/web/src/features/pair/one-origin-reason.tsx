import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";

type Props = {
  pair: PairDetail;
  reason: Outputs["pair"]["work"]["reasons"][number];
  /** Null where it is not the person's to change. */
  onChange: (() => void) | null;
};

/** Why evidence of one origin is enough here, as an editor put it on record. */
export function OneOriginReason({ pair, reason, onChange }: Props) {
  const t = useTranslations("gate");
  const moment = useMoment();
  const nameOf = usePersonName();
  const toast = useToast();
  const cache = usePairCache();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useMutation(
    useTRPC().pairReason.withdraw.mutationOptions({
      networkMode: "always",
      onSuccess: () => {
        toast({ text: t("reasonWithdrawn") });
        setAsking(false);
      },
      onSettled: () => cache.refresh(pair, "pair_reason_withdrawn"),
    }),
  );
  return (
    <div className="flex flex-col gap-1 border-l border-line pl-3">
      <h3 className="text-label text-ink-2">{t("oneOrigin")}</h3>
      <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        {reason.text}
      </p>
      <p className="text-ink-2">
        {t("reasonBy", { name: nameOf(reason.givenBy), date: moment(reason.at, "day") })}
      </p>
      {onChange && (
        <div className="-ml-2 flex flex-wrap" data-no-print>
          <Button variant="quiet" onPress={onChange}>
            {t("changeReason")}
          </Button>
          <Button variant="quiet" onPress={() => setAsking(true)}>
            {t("withdrawReason")}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={t("withdrawReason")}
        text={t("withdrawReasonText")}
        confirm={t("withdrawReason")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => withdraw.mutate({ pairId: pair.id, kind: "one_origin" })}
        isPending={withdraw.isPending}
        error={withdraw.error}
      />
    </div>
  );
}
