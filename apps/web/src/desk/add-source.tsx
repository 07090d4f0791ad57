import { canAddSource } from "@rejoinder/domain";
import { type AddSourceInput, type SourceKind, sourceKindInfo } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors } from "../lib/field-errors.ts";
import { useErrorSentence } from "../lib/refusal.ts";
import { type Outputs, useTRPC } from "../lib/trpc.ts";
import { useOnce } from "../lib/use-once.ts";
import { useWords } from "../lib/words.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useActor } from "./use-actor.ts";

type Props = {
  caseId: string;
  isOpen: boolean;
  onClose: () => void;
  onAdded: (source: Outputs["source"]["add"]) => void;
};

const nothing = { kind: "", title: "", publisher: "", publishedOn: "", address: "", language: "" };
const kinds = Object.keys(sourceKindInfo) as SourceKind[];

/** Asks for a source's particulars. What was typed outlives a refusal, and closing the dialog. */
export function AddSource({ caseId, isOpen, onClose, onAdded }: Props) {
  const t = useTranslations("addSource");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const once = useOnce();
  const [draft, setDraft] = useState(nothing);
  const add = useMutation(
    trpc.source.add.mutationOptions({
      onSuccess: (source) => {
        setDraft(nothing);
        onClose();
        onAdded(source);
        return queryClient.invalidateQueries({ queryKey: trpc.source.list.pathKey() });
      },
    }),
  );
  function submit() {
    const { publisher, publishedOn, ...rest } = draft;
    // The server judges a kind that is not chosen yet, as it does all other fields.
    const kind = draft.kind as AddSourceInput["kind"];
    if (!once.begin()) return;
    const source = {
      ...rest,
      caseId,
      kind,
      publisher: publisher.trim() || null,
      publishedOn: publishedOn.trim() || null,
      address: draft.address.trim(),
      language: draft.language.trim(),
    };
    add.mutate(source, { onSettled: once.again });
  }
  return (
    <Dialog title={t("title")} size="large" isOpen={isOpen} onClose={onClose}>
      <SourceForm
        caseId={caseId}
        draft={draft}
        onChange={setDraft}
        error={add.error}
        isPending={add.isPending}
        onSubmit={submit}
        onCancel={onClose}
      />
    </Dialog>
  );
}

type FormProps = {
  caseId: string;
  draft: typeof nothing;
  onChange: (draft: typeof nothing) => void;
  error: unknown;
  isPending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
};

function SourceForm({ caseId, draft, onChange, error, isPending, onSubmit, onCancel }: FormProps) {
  const t = useTranslations("addSource");
  const words = useWords();
  const say = useErrorSentence();
  const errors = useFieldErrors()(error);
  const form = useRef<HTMLFormElement>(null);
  const actor = useActor();
  const offered = kinds.filter((kind) => actor && canAddSource(actor, { caseId, kind }));

  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  const field = <Name extends keyof typeof nothing>(name: Name) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
      className="flex flex-col gap-3"
    >
      {error !== null && (
        <p role="alert" className="text-danger">
          {say(error)}
        </p>
      )}
      <Select
        {...field("kind")}
        label={t("kind")}
        isRequired
        options={[
          { value: "", label: t("chooseKind") },
          ...offered.map((kind) => ({ value: kind, label: words(sourceKindInfo[kind].label) })),
        ]}
      />
      <TextField {...field("title")} label={t("sourceTitle")} hint={t("titleHint")} isRequired />
      <TextField {...field("publisher")} label={t("publisher")} hint={t("publisherHint")} />
      <TextField {...field("publishedOn")} label={t("publishedOn")} hint={t("publishedOnHint")} />
      <TextField
        {...field("address")}
        label={t("address")}
        hint={t("addressHint")}
        type="url"
        isRequired
      />
      <TextField {...field("language")} label={t("language")} hint={t("languageHint")} isRequired />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onPress={onCancel}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
