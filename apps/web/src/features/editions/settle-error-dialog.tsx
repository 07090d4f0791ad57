import { issueInfo } from "@rejoinder/domain";
import { ERROR_WORDS_MAX, ErrorReportOutcome, errorReportOutcomeInfo } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useFirstError } from "../../lib/form-focus.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { ErrorRow } from "./shapes.ts";

type Props = { error: ErrorRow; isOpen: boolean; onClose: () => void };

/** Says what came of a reader's report of an error. */
export function SettleErrorDialog({ error, isOpen, onClose }: Props) {
  const t = useTranslations("edition");
  return (
    <Dialog title={t("settleTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <SettleForm errorId={error.id} onClose={onClose} />
    </Dialog>
  );
}

function SettleForm({ errorId, onClose }: { errorId: string; onClose: () => void }) {
  const t = useTranslations("edition");
  const forms = useTranslations("words");
  const nameOf = useWords();
  const fieldErrors = useFieldErrors();
  const toast = useToast();
  const once = useOnce();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<ErrorReportOutcome | null>(null);
  const [words, setWords] = useState("");
  const [isChecked, setChecked] = useState(false);
  const settle = useMutation(
    trpc.edition.settleError.mutationOptions({
      onSuccess: () => {
        toast({ text: t("settled") });
        onClose();
      },
      onError: once.again,
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.edition.errors.pathFilter()),
          queryClient.invalidateQueries(trpc.need.pathFilter()),
        ]),
    }),
  );
  const { form, refuse } = useFirstError(settle.error);

  function send() {
    setChecked(true);
    if (outcome === null) return refuse();
    if (once.begin()) settle.mutate({ errorId, outcome, words: words.trim() || null });
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <RadioGroup
        label={t("outcome")}
        isStacked
        value={outcome}
        onChange={setOutcome}
        options={Object.values(ErrorReportOutcome).map((value) => ({
          value,
          label: nameOf(errorReportOutcomeInfo[value].label),
          hint: t(`outcomeHint.${value}`),
        }))}
        error={isChecked && outcome === null ? nameOf(issueInfo.empty) : undefined}
      />
      <TextArea
        label={t("outcomeWords")}
        hint={t("outcomeWordsHint")}
        value={words}
        onChange={setWords}
        limit={ERROR_WORDS_MAX}
        formatRemaining={(remaining) => forms("remaining", { remaining })}
        error={fieldErrors(settle.error)["words"]}
      />
      {isConflict(settle.error) ? (
        <RefusalLine error={settle.error} />
      ) : (
        <FormRefusal error={settle.error} />
      )}
      <FormActions
        save={t("saveOutcome")}
        cancel={forms("close")}
        onCancel={onClose}
        isPending={settle.isPending}
      />
    </form>
  );
}
