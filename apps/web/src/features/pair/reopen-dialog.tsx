import { DECISION_REASON_MAX } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useDraft } from "../../desk/use-draft.ts";
import { isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { usePairChange } from "./use-pair-work.ts";

type Props = { pair: PairDetail; decisionId: string; isOpen: boolean; onClose: () => void };

/** Asks why a decision is called into question. What is typed stays when it is closed. */
export function ReopenDialog({ isOpen, onClose, ...rest }: Props) {
  const t = useTranslations("dispute");
  return (
    <Dialog title={t("reopenTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <ReopenForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function ReopenForm({ pair, decisionId, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("dispute");
  const review = useTranslations("review");
  const fieldErrors = useFieldErrors();
  const [{ reason }, change, forget] = useDraft(`reopen.${decisionId}`, (kept: Draft | null) => ({
    reason: kept?.reason ?? "",
  }));
  const reopen = usePairChange(pair, {
    send: (client) => client.dispute.reopen.mutate({ pairId: pair.id, decisionId, reason }),
    kind: "pair_reopened",
    says: () => t("reopenDone"),
    onDone() {
      forget();
      onClose();
    },
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reopen.isPending) reopen.mutate();
      }}
    >
      <p className="max-w-measure text-pretty text-ink-2">{t("reopenText")}</p>
      <TextArea
        label={t("reopenReason")}
        value={reason}
        onChange={(next) => change({ reason: next })}
        limit={DECISION_REASON_MAX}
        formatRemaining={(remaining) => review("remaining", { remaining })}
        error={fieldErrors(reopen.error)["reason"]}
        isRequired
      />
      {isConflict(reopen.error) && <RefusalLine error={reopen.error} />}
      <FormRefusal error={reopen.error} />
      <FormActions
        save={t("reopenSave")}
        cancel={t("cancel")}
        onCancel={onClose}
        isPending={reopen.isPending}
      />
    </form>
  );
}

type Draft = { reason?: string };
