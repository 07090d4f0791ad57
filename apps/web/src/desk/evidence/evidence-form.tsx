import { refusalInfo } from "@rejoinder/domain";
import { type AddEvidenceInput, PASSAGE_MAX, wordingInfo } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors, useTextError } from "../../lib/field-errors.ts";
import { useFirstError, useFirstField } from "../../lib/form-focus.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { AddSource } from "../add-source.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { useSend } from "../outbox/use-send.ts";
import { usePairCache } from "../review/pair-cache.ts";
import type { SelectedWords } from "../selected/selected-words.ts";
import type { PairRef } from "../shapes.ts";
import { SourceSelect } from "../source-select.tsx";
import { evidenceOf, useEvidenceDraft } from "./evidence-draft.ts";
import { StanceFields } from "./stance-fields.tsx";
import { usePassageError } from "./use-passage-error.ts";

const wordings = ["verbatim", "paraphrase"] as const;

type Props = {
  pair: PairRef;
  /** What it is made of; null where its words are typed. */
  words?: SelectedWords | null;
  onClose: () => void;
  onAdded?: () => void;
};

export function EvidenceForm(props: Props) {
  const { pair, words: selected = null, onClose, onAdded = onClose } = props;
  const t = useTranslations("evidence");
  const kept = useTranslations("outbox");
  const words = useWords();
  const toast = useToast();
  const cache = usePairCache();
  const [draft, change, forget] = useEvidenceDraft(pair, selected);
  const once = useOnce();
  const [isChecked, setChecked] = useState(false);
  const [isAdding, setAdding] = useState(false);

  const sendChange = useSend();
  const add = useMutation({
    networkMode: "always",
    mutationFn: (input: AddEvidenceInput) => sendChange({ procedure: "evidence.add", input, pair }),
    onSuccess: ({ isWaiting }) => {
      forget();
      toast({ text: isWaiting ? kept("kept") : t("saved") });
      if (!isWaiting) void cache.refresh(pair, "evidence_added");
      onAdded();
    },
  });
  const errors = useFieldErrors()(add.error);
  const passage = usePassageError(add.error);
  const isQuoted = wordingInfo[draft.wording].quoted;
  const textError = useTextError();
  const { form, refuse } = useFirstError(add.error);
  useFirstField(form);
  const wrong = {
    sourceId: draft.sourceId === "" ? t("sourceMissing") : undefined,
    text: textError(draft.text, PASSAGE_MAX),
    locator:
      isQuoted || draft.locator.trim() ? undefined : words(refusalInfo.LOCATOR_MISSING.message),
    language: textError(draft.language),
  };
  const told: Partial<typeof wrong> = isChecked ? wrong : {};

  function send() {
    setChecked(true);
    const evidence = evidenceOf(pair, draft);
    if (!evidence || Object.values(wrong).some(Boolean)) refuse();
    else if (once.begin()) add.mutate(evidence, { onError: once.again });
  }
  function choose(sourceId: string, language?: string) {
    change({ sourceId, ...(language && { language }) });
  }

  return (
    <>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div>
          <SourceSelect
            caseId={pair.case.id}
            label={t("source")}
            value={draft.sourceId}
            onChange={(sourceId, source) => choose(sourceId, source?.language)}
            error={told.sourceId ?? errors["sourceId"]}
            isRequired
          />
          <Button variant="quiet" className="mt-1 -ml-2" onPress={() => setAdding(true)}>
            {t("newSource")}
          </Button>
        </div>
        <RadioGroup
          label={t("wording")}
          value={draft.wording}
          onChange={(wording) => change({ wording })}
          options={wordings.map((value) => ({
            value,
            label: words(wordingInfo[value].label),
            hint: t(`wordingHint.${value}`),
          }))}
        />
        <TextArea
          label={isQuoted ? t("quotedPassage") : t("paraphrasedPassage")}
          {...(isQuoted && { hint: t("quotedHint") })}
          value={draft.text}
          onChange={(text) => change({ text })}
          limit={PASSAGE_MAX}
          formatRemaining={(remaining) => t("remaining", { remaining })}
          error={told.text ?? errors["text"] ?? passage.text}
          isRequired
        />
        <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
          <TextField
            label={t("locator")}
            hint={isQuoted ? t("locatorOptional") : t("locatorHint")}
            value={draft.locator}
            onChange={(locator) => change({ locator })}
            error={told.locator ?? errors["locator"] ?? passage.locator}
            isRequired={!isQuoted}
          />
          <TextField
            label={t("language")}
            hint={t("languageHint")}
            value={draft.language}
            onChange={(language) => change({ language })}
            error={told.language ?? errors["language"]}
            isRequired
          />
        </div>
        <StanceFields draft={draft} onChange={change} isChecked={isChecked} />
        {passage.text === undefined && passage.locator === undefined && (
          <FormRefusal error={add.error} />
        )}
        <FormActions
          save={t("save")}
          cancel={t("close")}
          onCancel={onClose}
          isPending={add.isPending}
        />
      </form>
      {/* Outside the form: its own form's submit would reach this one. */}
      <AddSource
        caseId={pair.case.id}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onAdded={({ id, language }) => choose(id, language)}
      />
    </>
  );
}
