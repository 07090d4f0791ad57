import { VIEW_NAME_MAX } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { defaultStringifySearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import type { PairFilters } from "../../desk/pair-filters.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Props = {
  caseId: string;
  filters: PairFilters;
  isOpen: boolean;
  onClose: () => void;
  onSaved: () => void;
};

/** Asks for the name of a view. */
export function SaveView({ isOpen, onClose, ...rest }: Props) {
  const t = useTranslations("views");
  return (
    <Dialog title={t("saveTitle")} isOpen={isOpen} onClose={onClose}>
      <NameForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function NameForm({ caseId, filters, onClose, onSaved }: Omit<Props, "isOpen">) {
  const t = useTranslations("views");
  const say = useErrorSentence();
  const fieldErrors = useFieldErrors();
  const [name, setName] = useState("");
  const save = useMutation(
    useTRPC().view.save.mutationOptions({
      onSuccess: () => {
        onSaved();
        onClose();
      },
    }),
  );
  const isTaken = refusalCode(save.error) === "VIEW_NAME_TAKEN";
  const { form } = useFirstError(save.error);
  useFirstField(form);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const query = defaultStringifySearch(filters).replace(/^\?/, "");
        if (!save.isPending) save.mutate({ caseId, name, query });
      }}
    >
      <TextField
        label={t("name")}
        hint={t("nameHint", { max: VIEW_NAME_MAX })}
        value={name}
        onChange={setName}
        error={isTaken ? say(save.error) : fieldErrors(save.error)["name"]}
        isRequired
      />
      {!isTaken && <FormRefusal error={save.error} />}
      <FormActions
        save={t("saveShort")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={save.isPending}
      />
    </form>
  );
}
