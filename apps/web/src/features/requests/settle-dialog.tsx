import { instantOf, localMoment, placeOfTimeZone } from "@rejoinder/domain";
import { OUTCOME_WORDS_MAX, type RequestOutcome, requestOutcomeInfo } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions } from "../../desk/form-actions.tsx";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { OutcomeConflict, type StandingOutcome } from "./outcome-conflict.tsx";
import type { RequestRow } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type Props = { request: RequestRow; timeZone: string; isOpen: boolean; onClose: () => void };

/** Says what came of a request, or takes that back. */
export function SettleDialog({ isOpen, ...form }: Props) {
  const t = useTranslations("request");
  return (
    <Dialog title={t("settleTitle")} size="large" isOpen={isOpen} onClose={form.onClose}>
      <SettleForm {...form} />
    </Dialog>
  );
}

const outcomes = Object.keys(requestOutcomeInfo) as RequestOutcome[];

function SettleForm({ request, timeZone, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("request");
  const nameOf = useWords();
  const say = useErrorSentence();
  const fieldErrors = useFieldErrors();
  const toast = useToast();
  const once = useOnce();
  const refresh = useRefresh();
  // As it was when the dialog was opened, whatever the list hears meanwhile.
  const [seen] = useState(request);
  const [outcome, setOutcome] = useState<RequestOutcome | "none">(seen.outcome ?? "none");
  const [words, setWords] = useState(seen.outcomeWords ?? "");
  const [on, setOn] = useState(() =>
    localMoment(seen.settledAt ? new Date(seen.settledAt) : new Date(), timeZone),
  );
  const [isUndated, setUndated] = useState(false);
  const settle = useMutation(
    useTRPC().request.settle.mutationOptions({
      onSuccess: () => {
        toast({ text: t("settled") });
        onClose();
      },
      onError: once.again,
      onSettled: () => refresh(),
    }),
  );

  function send(version: number) {
    const settledAt = outcome === "none" ? null : (instantOf(on, timeZone)?.toISOString() ?? null);
    setUndated(outcome !== "none" && settledAt === null);
    if ((outcome !== "none" && settledAt === null) || !once.begin()) return;
    settle.mutate({
      requestId: seen.id,
      version,
      outcome: outcome === "none" ? null : outcome,
      settledAt,
      words: outcome === "none" ? null : words.trim() || null,
    });
  }

  if (isConflict(settle.error)) {
    const standing = currentOf(settle.error) as StandingOutcome & { version: number };
    return (
      <OutcomeConflict
        table={requestOutcomeInfo}
        standing={standing}
        mine={{ outcome: outcome === "none" ? null : outcome, outcomeWords: words || null }}
        isPending={settle.isPending}
        onKeep={onClose}
        onPutMine={() => send(standing.version)}
      />
    );
  }
  const errors = fieldErrors(settle.error);
  const isRefused = settle.error && Object.keys(errors).length === 0;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(seen.version);
      }}
    >
      <RadioGroup
        label={t("outcome")}
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: "none", label: t("noOutcome") },
          ...outcomes.map((value) => ({ value, label: nameOf(requestOutcomeInfo[value].label) })),
        ]}
      />
      {outcome !== "none" && (
        <>
          <TextField
            type="datetime-local"
            label={t("settledAt")}
            hint={t("clock", { place: placeOfTimeZone(timeZone) })}
            value={on}
            onChange={setOn}
            error={isUndated ? t("missing.sentAt") : isRefused ? say(settle.error) : undefined}
            isRequired
          />
          <TextArea
            label={t("outcomeWords")}
            hint={t("outcomeHint")}
            value={words}
            onChange={setWords}
            limit={OUTCOME_WORDS_MAX}
            formatRemaining={(remaining) => t("remaining", { remaining })}
            error={errors["words"]}
          />
        </>
      )}
      <FormActions
        save={t("saveOutcome")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={settle.isPending}
      />
    </form>
  );
}
