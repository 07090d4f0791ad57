import {
  OUTCOME_WORDS_MAX,
  type RightOfReplyOutcome,
  rightOfReplyOutcomeInfo,
} from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { OutcomeConflict, type StandingOutcome } from "./outcome-conflict.tsx";
import type { RightRow } from "./shapes.ts";
import { useRefresh } from "./use-refresh.ts";

type Props = { right: RightRow; isOpen: boolean; onClose: () => void };

/** Says what came of a request to publish a reply, or takes that back. */
export function SettleRightDialog({ isOpen, ...form }: Props) {
  const t = useTranslations("rightOfReply");
  return (
    <Dialog title={t("settleTitle")} size="large" isOpen={isOpen} onClose={form.onClose}>
      <SettleForm {...form} />
    </Dialog>
  );
}

const outcomes = Object.keys(rightOfReplyOutcomeInfo) as RightOfReplyOutcome[];

function SettleForm({ right, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("rightOfReply");
  const request = useTranslations("request");
  const nameOf = useWords();
  const toast = useToast();
  const once = useOnce();
  const refresh = useRefresh();
  const fieldErrors = useFieldErrors();
  // As it was when the dialog was opened, whatever the list hears meanwhile.
  const [seen] = useState(right);
  const [outcome, setOutcome] = useState<RightOfReplyOutcome | "none">(seen.outcome ?? "none");
  const [words, setWords] = useState(seen.outcomeWords ?? "");
  const settle = useMutation(
    useTRPC().rightOfReply.settle.mutationOptions({
      onSuccess: () => {
        toast({ text: request("settled") });
        onClose();
      },
      onError: once.again,
      onSettled: () => refresh(),
    }),
  );
  const mine = {
    outcome: outcome === "none" ? null : outcome,
    outcomeWords: outcome === "none" ? null : words.trim() || null,
  };
  function send(version: number) {
    if (!once.begin()) return;
    settle.mutate({ id: seen.id, version, outcome: mine.outcome, words: mine.outcomeWords });
  }

  if (isConflict(settle.error)) {
    const standing = currentOf(settle.error) as StandingOutcome & { version: number };
    return (
      <OutcomeConflict
        table={rightOfReplyOutcomeInfo}
        standing={standing}
        mine={mine}
        isPending={settle.isPending}
        onKeep={onClose}
        onPutMine={() => send(standing.version)}
      />
    );
  }
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
        label={request("outcome")}
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: "none", label: t("open") },
          ...outcomes.map((value) => ({
            value,
            label: nameOf(rightOfReplyOutcomeInfo[value].label),
          })),
        ]}
      />
      {outcome !== "none" && (
        <TextArea
          label={request("outcomeWords")}
          hint={t("outcomeHint")}
          value={words}
          onChange={setWords}
          limit={OUTCOME_WORDS_MAX}
          formatRemaining={(remaining) => request("remaining", { remaining })}
          error={fieldErrors(settle.error)["words"]}
          isRequired={outcome === "refused"}
        />
      )}
      <FormRefusal error={settle.error} />
      <FormActions
        save={request("saveOutcome")}
        cancel={request("close")}
        onCancel={onClose}
        isPending={settle.isPending}
      />
    </form>
  );
}
