import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../lib/trpc.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { AddSourceForm } from "./source/add-source-form.tsx";
import { CapturePanel } from "./source/capture-panel.tsx";
import { type DocumentDraft, noDocument } from "./source/document-draft.ts";

type Added = Outputs["source"]["add"];

type Props = {
  caseId: string;
  isOpen: boolean;
  onClose: () => void;
  /** Called as soon as the source is there; its document may still be on its way. */
  onAdded: (source: Added) => void;
};

/**
 * Adds a source: first its particulars and how its document is to come, then how far that is and what
 * the document says of itself. What was typed outlives a refusal, and closing the dialog.
 */
export function AddSource({ caseId, isOpen, onClose, onAdded }: Props) {
  const t = useTranslations("addSource");
  const [document, setDocument] = useState<DocumentDraft>({ ...noDocument, way: "address" });
  const [added, setAdded] = useState<{ source: Added; error: unknown } | null>(null);

  // Not when it closes: what it shows is then still fading.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen);
    if (isOpen) setAdded(null);
  }
  return (
    <Dialog
      title={added ? t("addedTitle", { title: added.source.title }) : t("title")}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        added && (
          <Button variant="primary" onPress={onClose}>
            {t("done")}
          </Button>
        )
      }
    >
      {added ? (
        <CapturePanel sourceId={added.source.id} error={added.error} />
      ) : (
        <AddSourceForm
          caseId={caseId}
          document={document}
          onDocument={setDocument}
          onCancel={onClose}
          onAdded={(source, error) => {
            setDocument({ ...noDocument, way: document.way });
            if (document.way === "none") onClose();
            else setAdded({ source, error });
            onAdded(source);
          }}
        />
      )}
    </Dialog>
  );
}
