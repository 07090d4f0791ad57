import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../desk/confirm-dialog.tsx";
import { refusalCode } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Lock } from "../../ui/lock.tsx";
import { useToast } from "../../ui/toasts.tsx";

type Props = { caseId: string; isConfidential: boolean; version: number };

/** Whether a case exists for its members alone; asked once more before it changes. */
export function ConfidentialitySwitch({ caseId, isConfidential, version }: Props) {
  const t = useTranslations("members");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const set = useMutation(
    trpc.member.setConfidentiality.mutationOptions({
      onSuccess: ({ isConfidential: isHidden }) => {
        toast({ text: isHidden ? t("isHidden") : t("isShown") });
        setAsking(false);
        void queryClient.invalidateQueries();
      },
      onError: (error) => {
        if (refusalCode(error) !== "CASE_MOVED_ON") return;
        // The switch then shows what stands, and can be pressed again.
        toast({ text: t("caseMovedOn") });
        setAsking(false);
        void queryClient.invalidateQueries();
      },
    }),
  );
  function close() {
    setAsking(false);
    set.reset();
  }
  return (
    <div className="rounded-card border border-line bg-surface px-4 py-3">
      <label className="target flex cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={isConfidential}
          onChange={() => setAsking(true)}
          aria-describedby="confidential-hint"
          className="size-4 shrink-0"
        />
        <Lock />
        {t("switch")}
      </label>
      <p id="confidential-hint" className="pl-6 text-[0.8125rem] text-ink-2">
        {t("switchHint")}
      </p>
      <ConfirmDialog
        title={isConfidential ? t("showTitle") : t("hideTitle")}
        text={isConfidential ? t("showText") : t("hideText")}
        confirm={isConfidential ? t("show") : t("hide")}
        isOpen={isAsking}
        onClose={close}
        onConfirm={() => set.mutate({ caseId, isConfidential: !isConfidential, version })}
        isPending={set.isPending}
        error={set.error}
      />
    </div>
  );
}
