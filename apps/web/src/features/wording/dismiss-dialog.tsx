import { DISMISSAL_MAX } from "@rejoinder/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { WordsDialog } from "../../desk/words-dialog.tsx";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { Flag } from "./flag-row.tsx";

type Props = { caseId: string; flag: Flag | null; onClose: () => void };

/** Asks why a flagged wording is right as it stands. */
export function DismissDialog({ caseId, flag, onClose }: Props) {
  const t = useTranslations("wording");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  async function send(reason: string) {
    if (!flag) return;
    const { of, recordId, rule, words } = flag;
    await client.wording.dismiss
      .mutate({ caseId, of, recordId, rule, words, reason })
      .finally(() => queryClient.invalidateQueries(trpc.wording.pathFilter()));
  }
  return (
    <WordsDialog
      title={t("dismissTitle")}
      about={
        <>
          <p className="mb-2 font-serif text-body text-ink">{flag?.sentence}</p>
          <p>{t("dismissAbout")}</p>
        </>
      }
      label={t("reason")}
      limit={DISMISSAL_MAX}
      field="reason"
      draft={`wording.${flag?.recordId}.${flag?.rule}.${flag?.words}`}
      save={t("dismiss")}
      isOpen={flag !== null}
      onClose={onClose}
      send={send}
      onSent={() => toast({ text: t("dismissed") })}
    />
  );
}
