import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useOnce } from "../../lib/use-once.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../form-actions.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { type DocumentDraft, type DocumentWay, noDocument } from "./document-draft.ts";
import { DocumentFields, useDocumentError } from "./document-fields.tsx";
import { usePreserve } from "./use-preserve.ts";

type Props = {
  source: { id: string; address: string | null };
  /** How the document is to come; null while the dialog is closed. */
  way: DocumentWay | null;
  onWay: (way: DocumentWay | null) => void;
};

const ways = ["address", "file", "pasted"] as const;

/** Asks for a document of a source. What was chosen outlives closing it. */
export function PreserveDialog({ source, way, onWay }: Props) {
  const t = useTranslations("capture");
  const documentError = useDocumentError();
  const fieldErrors = useFieldErrors();
  const once = useOnce();
  const [document, setDocument] = useState<Omit<DocumentDraft, "way">>(noDocument);
  const [address, setAddress] = useState(source.address ?? "");
  const [error, setError] = useState<string | undefined>(undefined);
  const preserve = usePreserve(source.id, () => {
    setDocument(noDocument);
    onWay(null);
  });
  const draft = { ...document, way: way ?? "address" };
  const addressError = fieldErrors(preserve.error)["from.address"];

  function send() {
    const wrong = documentError(draft);
    setError(wrong);
    if (wrong !== undefined || !once.begin()) return;
    preserve.mutate({ document: draft, address: address.trim() }, { onSettled: once.again });
  }
  return (
    <Dialog title={t("preserve")} size="large" isOpen={way !== null} onClose={() => onWay(null)}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <DocumentFields
          draft={draft}
          ways={ways}
          onChange={({ way: next, ...fields }) => {
            setError(undefined);
            if (next) onWay(next);
            setDocument({ ...document, ...fields });
          }}
          address={{ value: address, onChange: setAddress, error: addressError }}
          error={error}
        />
        {addressError === undefined && <RefusalLine error={preserve.error} />}
        <FormActions
          save={t("preserveNow")}
          cancel={t("close")}
          onCancel={() => onWay(null)}
          isPending={preserve.isPending}
        />
      </form>
    </Dialog>
  );
}
