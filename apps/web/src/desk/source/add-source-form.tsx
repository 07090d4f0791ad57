import type { AddSourceInput } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { type Outputs, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { useDraft } from "../use-draft.ts";
import type { DocumentDraft } from "./document-draft.ts";
import { DocumentFields, useDocumentError } from "./document-fields.tsx";
import {
  noParticulars,
  type ParticularsDraft,
  particularsOf,
  wholeDraft,
} from "./particulars-draft.ts";
import { ParticularsFields } from "./particulars-fields.tsx";
import { handIn } from "./use-preserve.ts";

type Props = {
  caseId: string;
  document: DocumentDraft;
  onDocument: (document: DocumentDraft) => void;
  onCancel: () => void;
  /** @param error why its document could not be asked for; null where it was, or is not wanted yet. */
  onAdded: (source: Outputs["source"]["add"], error: unknown) => void;
};

const ways = ["address", "file", "pasted", "none"] as const;

/** A source's particulars, and how its document is to come to the desk. */
export function AddSourceForm({ caseId, document, onDocument, onCancel, onAdded }: Props) {
  const t = useTranslations("addSource");
  const fieldErrors = useFieldErrors();
  const documentError = useDocumentError();
  const form = useRef<HTMLFormElement>(null);
  const once = useOnce();
  const [draft, change, forget] = useDraft<ParticularsDraft>(`source.${caseId}`, (kept) =>
    wholeDraft(kept, noParticulars),
  );
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const add = useAddSource();
  const { error } = add;
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    if (error || wrong) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error, wrong]);

  function send() {
    const missing = documentError(document);
    setWrong(missing);
    if (missing !== undefined || !once.begin()) return;
    const source = { ...particularsOf(draft), caseId };
    // What is to be fetched needs an address; the server says so where there is none.
    if (document.way === "address") source.address = draft.address.trim();
    add.mutate(
      { source, document },
      {
        onSuccess: ({ source: added, refusal }) => {
          forget();
          onAdded(added, refusal);
        },
        onSettled: once.again,
      },
    );
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ParticularsFields
        caseId={caseId}
        draft={draft}
        onChange={change}
        errors={fieldErrors(error)}
        needsAddress={document.way === "address"}
      />
      <DocumentFields
        draft={document}
        ways={ways}
        onChange={(fields) => {
          setWrong(undefined);
          onDocument({ ...document, ...fields });
        }}
        error={wrong}
      />
      <FormRefusal error={error} />
      <FormActions
        save={t("add")}
        cancel={t("cancel")}
        onCancel={onCancel}
        isPending={add.isPending}
      />
    </form>
  );
}

type Adding = { source: AddSourceInput; document: DocumentDraft };

/**
 * Hands the document in, adds the source, then asks for its capture. Where handing in fails nothing is
 * added; where the last fails the source is there, and why is told with it.
 */
function useAddSource() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async ({ source, document }: Adding) => {
      const asked = await handIn(document, source.address ?? "");
      const added = await client.source.add.mutate(source);
      const refusal = asked
        ? await client.capture.ask.mutate({ sourceId: added.id, ...asked }).then(
            () => null,
            (error: unknown) => error,
          )
        : null;
      return { source: added, refusal };
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.source.list.pathKey() }),
  });
}
