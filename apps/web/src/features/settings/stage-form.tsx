import { ProceduralStage, proceduralStageInfo, wordsIn } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FormActions, FormRefusal } from "../../desk/form-actions.tsx";
import { SourceSelect } from "../../desk/source-select.tsx";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";

const stages = Object.values(ProceduralStage);

type Props = { found: Outputs["case"]["bySlug"]; onClose: () => void };

/** Puts a step of the proceedings on record. */
export function StageForm({ found, onClose }: Props) {
  const t = useTranslations("stage");
  const forms = useTranslations("words");
  const words = useWords();
  const locale = useLocale();
  const fieldErrors = useFieldErrors();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [stage, setStage] = useState<ProceduralStage | "">("");
  const [partyId, setPartyId] = useState("");
  const [on, setOn] = useState("");
  const [sourceId, setSourceId] = useState("");
  const [isChecked, setChecked] = useState(false);
  const add = useMutation(
    useTRPC().stage.add.mutationOptions({
      onSuccess: ({ stale }) => {
        toast({ text: t("added", { stale }) });
        void queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  const errors = fieldErrors(add.error);
  function send() {
    setChecked(true);
    if (stage === "" || sourceId === "" || add.isPending) return;
    add.mutate({
      caseId: found.id,
      stage,
      partyId: partyId || null,
      on: on.trim() || null,
      sourceId,
    });
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="max-w-measure text-pretty text-ink-2">{t("about")}</p>
      <Select
        label={t("stage")}
        value={stage}
        onChange={setStage}
        options={[
          { value: "" as const, label: t("chooseStage") },
          ...stages.map((value) => ({ value, label: words(proceduralStageInfo[value].label) })),
        ]}
        error={isChecked && stage === "" ? t("chooseStage") : undefined}
        isRequired
      />
      <Select
        label={t("party")}
        value={partyId}
        onChange={setPartyId}
        options={[
          { value: "", label: t("nobodyNamed") },
          ...found.parties.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
        ]}
      />
      <TextField
        label={t("on")}
        hint={t("onHint")}
        value={on}
        onChange={setOn}
        error={errors["on"]}
        autoComplete="off"
      />
      <SourceSelect
        caseId={found.id}
        label={t("itsSource")}
        value={sourceId}
        onChange={setSourceId}
        error={isChecked && sourceId === "" ? t("chooseSource") : errors["sourceId"]}
        isRequired
      />
      <FormRefusal error={add.error} />
      <FormActions
        save={t("add")}
        cancel={forms("close")}
        onCancel={onClose}
        isPending={add.isPending}
      />
    </form>
  );
}
