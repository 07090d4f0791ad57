import { type SourceReliability, sourceReliabilityInfo } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { currentOf } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { useDraft } from "../use-draft.ts";
import { ParticularsConflict } from "./particulars-conflict.tsx";
import {
  draftOf,
  type ParticularsDraft,
  particularsOf,
  type RecordedSource,
  type ReliabilityDraft,
  wholeDraft,
} from "./particulars-draft.ts";
import { ParticularsFields } from "./particulars-fields.tsx";

type Props = {
  source: RecordedSource & { caseId: string };
  isOpen: boolean;
  onClose: () => void;
};

/**
 * Changes what is on record of a source, in a dialog. Whoever places it asks `canChangeSource` first.
 * What was typed outlives closing it, and a change that somebody else was faster with.
 */
export function ChangeParticulars({ source, isOpen, onClose }: Props) {
  const t = useTranslations("particulars");
  return (
    <Dialog title={t("title")} size="large" isOpen={isOpen} onClose={onClose}>
      <ParticularsForm source={source} onClose={onClose} />
    </Dialog>
  );
}

/** As it is typed, with the version of the source that its writer saw. */
type Draft = ParticularsDraft & { reliability: ReliabilityDraft; version: number };

const grades = Object.keys(sourceReliabilityInfo) as SourceReliability[];

function ParticularsForm({ source, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("particulars");
  const words = useWords();
  const fieldErrors = useFieldErrors();
  const form = useRef<HTMLFormElement>(null);
  const once = useOnce();
  const [draft, change, forget] = useDraft<Draft>(`particulars.${source.id}`, (kept) => ({
    ...wholeDraft(kept, draftOf(source)),
    reliability: grades.find((each) => each === kept?.reliability) ?? unjudged(kept, source),
    version: kept?.version ?? source.version,
  }));
  const save = useSaveParticulars(() => {
    forget();
    onClose();
  });
  const { error } = save;
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  const mine = { ...particularsOf(draft), reliability: draft.reliability || null };
  function send(version: number) {
    if (!once.begin()) return;
    save.mutate({ sourceId: source.id, version, particulars: mine }, { onError: once.again });
  }
  const standing = standingIn(error);
  if (standing) {
    return (
      <ParticularsConflict
        standing={standing}
        mine={mine}
        isPending={save.isPending}
        onKeep={() => {
          forget();
          onClose();
        }}
        onPutMine={() => send(standing.version)}
      />
    );
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(draft.version);
      }}
    >
      <ParticularsFields
        caseId={source.caseId}
        draft={draft}
        onChange={change}
        errors={withoutPath(fieldErrors(error))}
        standing={source}
      />
      <Select
        label={t("reliability")}
        hint={t("reliabilityHint")}
        value={draft.reliability}
        onChange={(reliability) => change({ reliability })}
        options={[
          { value: "", label: t("notJudged") },
          ...grades.map((grade) => ({
            value: grade,
            label: `${grade}, ${words(sourceReliabilityInfo[grade].label)}`,
          })),
        ]}
      />
      <FormRefusal error={error} />
      <FormActions
        save={t("save")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={save.isPending}
      />
    </form>
  );
}

/** A grade that was taken away stays so; one that was never touched is the source's. */
function unjudged(kept: Partial<Draft> | null, source: RecordedSource): ReliabilityDraft {
  return kept?.reliability === "" ? "" : (source.reliability ?? "");
}

/** The source as somebody else left it meanwhile; null where nobody did. */
function standingIn(error: unknown): RecordedSource | null {
  if (refusalCode(error) !== "SOURCE_MOVED_ON") return null;
  return currentOf(error) as RecordedSource | null;
}

/** The particulars are judged as part of a whole, and shown by their own names. */
function withoutPath(errors: ReturnType<ReturnType<typeof useFieldErrors>>) {
  return Object.fromEntries(
    Object.entries(errors).map(([path, said]) => [path.replace(/^particulars\./, ""), said]),
  );
}

/** Saves what is on record of a source; what shows it is then asked for again. */
export function useSaveParticulars(onSaved: () => void) {
  const t = useTranslations("particulars");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.source.change.mutationOptions({
      onSuccess: () => {
        toast({ text: t("saved") });
        onSaved();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.source.pathKey() }),
    }),
  );
}
