import { LEGAL_WORDS_MAX } from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { usePairChange } from "./use-pair-work.ts";

type Props = { pair: PairDetail; decisionId: string; isOpen: boolean; onClose: () => void };

/** Records by name that a lawyer lets the pair be published. */
export function SignOffDialog({ isOpen, ...form }: Props) {
  const t = useTranslations("legal");
  return (
    <Dialog title={t("signOffTitle")} size="large" isOpen={isOpen} onClose={form.onClose}>
      <SignOffForm key={form.decisionId} {...form} />
    </Dialog>
  );
}

function SignOffForm({ pair, decisionId, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("legal");
  const forms = useTranslations("words");
  const [name, setName] = useState("");
  const [words, setWords] = useState("");
  const sign = usePairChange(pair, {
    send: (client) =>
      client.legal.signOff.mutate({
        pairId: pair.id,
        decisionId,
        name,
        words: words.trim() ? words : null,
      }),
    kind: "pair_signed_off",
    says: () => t("signOffDone"),
    onDone: onClose,
  });
  const errors = useFieldErrors()(sign.error);
  const { form } = useFirstError(sign.error);
  useFirstField(form);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sign.isPending) sign.mutate();
      }}
    >
      <p className="max-w-measure text-pretty text-ink-2">{t("signOffAbout")}</p>
      <TextField
        label={t("lawyer")}
        value={name}
        onChange={setName}
        error={errors["name"]}
        autoComplete="off"
        isRequired
      />
      <TextArea
        label={t("lawyerWords")}
        value={words}
        onChange={setWords}
        limit={LEGAL_WORDS_MAX}
        formatRemaining={(remaining) => forms("remaining", { remaining })}
        error={errors["words"]}
      />
      {isConflict(sign.error) ? (
        <RefusalLine error={sign.error} />
      ) : (
        <FormRefusal error={sign.error} />
      )}
      <FormActions
        save={t("signOff")}
        cancel={forms("close")}
        onCancel={onClose}
        isPending={sign.isPending}
      />
    </form>
  );
}
