import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isConflict } from "../lib/conflict.ts";
import { useFieldErrors } from "../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../lib/form-focus.ts";
import { useOnce } from "../lib/use-once.ts";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { FormActions, FormRefusal } from "./form-actions.tsx";
import { RefusalLine } from "./refusal-line.tsx";
import { useDraft } from "./use-draft.ts";

type FormProps = {
  /** What the words are for. */
  about: ReactNode;
  label: string;
  /** Most characters (Unicode code points). */
  limit: number;
  /** Name of the input's field, by which its errors come back. */
  field: string;
  /** Name under which what is typed is kept. */
  draft: string;
  save: string;
  onClose: () => void;
  send: (words: string) => Promise<unknown>;
  onSent: () => void;
};

type Props = FormProps & { title: string; isOpen: boolean };

/** Asks for a reason, or for other words that stay on record. What is typed stays when it is closed. */
export function WordsDialog({ title, isOpen, ...form }: Props) {
  return (
    <Dialog title={title} size="large" isOpen={isOpen} onClose={form.onClose}>
      <WordsForm key={form.draft} {...form} />
    </Dialog>
  );
}

function WordsForm({ about, label, limit, field, draft: name, save, ...on }: FormProps) {
  const t = useTranslations("words");
  const fieldErrors = useFieldErrors();
  const once = useOnce();
  const [{ words }, change, forget] = useDraft<{ words: string }>(name, (kept) => ({
    words: kept?.words ?? "",
  }));
  const sending = useMutation({
    networkMode: "always",
    mutationFn: () => on.send(words),
    onError: once.again,
    onSuccess: () => {
      forget();
      on.onSent();
      on.onClose();
    },
  });
  const { form } = useFirstError(sending.error);
  useFirstField(form);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (once.begin()) sending.mutate();
      }}
    >
      <div className="max-w-measure text-pretty text-ink-2">{about}</div>
      <TextArea
        label={label}
        value={words}
        onChange={(next) => change({ words: next })}
        limit={limit}
        formatRemaining={(remaining) => t("remaining", { remaining })}
        error={fieldErrors(sending.error)[field]}
        isRequired
      />
      {isConflict(sending.error) ? (
        <RefusalLine error={sending.error} />
      ) : (
        <FormRefusal error={sending.error} />
      )}
      <FormActions
        save={save}
        cancel={t("close")}
        onCancel={on.onClose}
        isPending={sending.isPending}
      />
    </form>
  );
}
