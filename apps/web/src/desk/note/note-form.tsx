import { canAddNote, issueInfo } from "@rejoinder/domain";
import {
  NOTE_MAX,
  type NoteKind,
  noteKindInfo,
  type Visibility,
  visibilityInfo,
} from "@rejoinder/schema";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { AddSource } from "../add-source.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { SelectedWords } from "../selected/selected-words.ts";
import type { PairNote, PairRef } from "../shapes.ts";
import { useActor } from "../use-actor.ts";
import { WordingHint } from "../wording-hint.tsx";
import { CitationFields } from "./citation-fields.tsx";
import { NoteConflict } from "./note-conflict.tsx";
import { citationsOf, useNoteDraft, withSource } from "./note-draft.ts";
import { useSaveNote } from "./use-save-note.ts";

type Props = {
  pair: PairRef;
  changed: PairNote | null;
  /** What it cites from the first. */
  words?: SelectedWords | null;
  onClose: () => void;
  onAdded?: () => void;
};

export function NoteForm({
  pair,
  changed,
  words: cited = null,
  onClose,
  onAdded = onClose,
}: Props) {
  const t = useTranslations("note");
  const words = useWords();
  const fieldErrors = useFieldErrors();
  const [draft, change, forget] = useNoteDraft(pair, changed, cited);
  const [isWithoutSource, setWithoutSource] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const once = useOnce();
  const actor = useActor();
  const kinds = (Object.keys(noteKindInfo) as NoteKind[]).filter(
    (kind) => actor && canAddNote(actor, { caseId: pair.case.id, kind }),
  );
  const save = useSaveNote(pair, () => {
    forget();
    onAdded();
  });

  function send(supersedesId: string | null) {
    const { kind, visibility, text } = draft;
    const citations = citationsOf(draft);
    setWithoutSource(citations.length === 0);
    if (citations.length === 0 || !once.begin()) return;
    const note = { pairId: pair.id, kind, visibility, text, citations, supersedesId };
    save.mutate(note, { onError: once.again });
  }

  // What took its place may be for others' eyes alone.
  const isUnseen = isConflict(save.error) && currentOf(save.error) === null;
  if (isConflict(save.error) && !isUnseen) {
    return (
      <NoteConflict
        error={save.error}
        mine={draft}
        isPending={save.isPending}
        onKeep={() => {
          forget();
          onClose();
        }}
        onPutMine={(standing) => send(standing.withdrawnAt ? null : standing.id)}
      />
    );
  }
  const errors = fieldErrors(save.error);
  return (
    <>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send(changed?.id ?? null);
        }}
      >
        <TextArea
          ref={field}
          label={t("text")}
          value={draft.text}
          onChange={(text) => change({ text })}
          limit={NOTE_MAX}
          formatRemaining={(remaining) => t("remaining", { remaining })}
          error={errors["text"]}
          rows={5}
          isRequired
        />
        <WordingHint slug={pair.case.slug} text={draft.text} />
        <CitationFields
          caseId={pair.case.id}
          rows={draft.rows}
          onChange={(rows) => change({ rows })}
          errors={errors}
          onNew={() => setAdding(true)}
          error={isWithoutSource ? words(issueInfo.no_source) : errors["citations"]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t("kind")}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={kinds.map((value) => ({
              value,
              label: words(noteKindInfo[value].label),
            }))}
          />
          <RadioGroup
            label={t("visibility")}
            value={draft.visibility}
            onChange={(visibility) => change({ visibility })}
            options={(Object.keys(visibilityInfo) as Visibility[]).map((value) => ({
              value,
              label: words(visibilityInfo[value].label),
              hint: t(`visibilityHint.${value}`),
            }))}
          />
        </div>
        {isUnseen ? <RefusalLine error={save.error} /> : <FormRefusal error={save.error} />}
        <FormActions
          save={changed ? t("saveChange") : t("save")}
          cancel={t("close")}
          onCancel={onClose}
          isPending={save.isPending}
        />
      </form>
      {/* Outside the form: its own form's submit would reach this one. */}
      <AddSource
        caseId={pair.case.id}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onAdded={({ id }) => change({ rows: withSource(draft.rows, id) })}
      />
    </>
  );
}
