import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useDraft } from "../../desk/use-draft.ts";
import { currentOf } from "../../lib/conflict.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { type DraftFields, fieldsOf, givenOf } from "./draft-fields.ts";
import type { Draft } from "./shapes.ts";

/** What was changed and is not saved, and the version it was changed from; null where all is saved. */
type Begun = { mine: DraftFields | null; from: number | null };

export type EditionDraft = ReturnType<typeof useEditionDraft>;

/** The draft of a case's next edition: saved as it is worked on, kept in this browser until it is saved. */
export function useEditionDraft(caseId: string, draft: Draft) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const asked = trpc.edition.draft.queryOptions({ caseId });
  const [begun, put, forget] = useDraft<Begun>(`edition.${caseId}`, (kept) => ({
    mine: kept?.mine ?? null,
    from: kept?.from ?? null,
  }));
  // What is typed while an earlier version is on its way is known before it is drawn.
  const latest = useRef(begun);
  const sent = useRef<DraftFields | null>(null);

  function set(next: Begun) {
    latest.current = next;
    put(next);
    if (next.mine === null) forget();
  }

  const saving = useMutation({
    networkMode: "always",
    // One after the other: each names the version that the one before it made.
    scope: { id: `edition.${caseId}` },
    mutationFn: (fields: DraftFields) =>
      client.edition.saveDraft.mutate({
        caseId,
        version: latest.current.from ?? draft.version,
        ...givenOf(fields),
      }),
    onSuccess: ({ version }, fields) => {
      queryClient.setQueryData(
        asked.queryKey,
        (known) => known && { ...known, draft: { ...known.draft, ...givenOf(fields), version } },
      );
      const isAll = latest.current.mine === fields;
      set(isAll ? { mine: null, from: null } : { mine: latest.current.mine, from: version });
      void queryClient.invalidateQueries(trpc.edition.draft.pathFilter());
    },
    onError: () => {
      sent.current = null;
    },
  });

  function send(fields: DraftFields) {
    if (sent.current === fields) return;
    sent.current = fields;
    saving.mutate(fields);
  }
  function change(changed: Partial<DraftFields>): DraftFields {
    const { mine, from } = latest.current;
    const next = { ...(mine ?? fieldsOf(draft)), ...changed };
    set({ mine: next, from: from ?? draft.version });
    return next;
  }
  const isMoved = refusalCode(saving.error) === "DRAFT_CHANGED";
  return {
    caseId,
    fields: begun.mine ?? fieldsOf(draft),
    version: draft.version,
    isSaved: begun.mine === null,
    isSaving: saving.isPending,
    error: saving.error,
    /** The newer draft that somebody else saved; null where nobody did. */
    newer: isMoved ? (currentOf(saving.error) as Draft | null) : null,
    /** Of a text that is typed: it is saved once it is left. */
    change: (changed: Partial<DraftFields>) => void change(changed),
    /** Of a choice: it is saved at once. */
    choose: (changed: Partial<DraftFields>) => send(change(changed)),
    /** Saves what is not saved yet. */
    save() {
      const { mine } = latest.current;
      if (mine) send(mine);
    },
    /** Saves the draft as it is proposed, where nobody has saved one. */
    begin: () => send(change({})),
    keepNewer() {
      set({ mine: null, from: null });
      saving.reset();
      void queryClient.invalidateQueries(trpc.edition.pathFilter());
    },
    putMine(version: number) {
      const { mine } = latest.current;
      if (!mine) return;
      set({ mine, from: version });
      send(mine);
    },
  };
}
