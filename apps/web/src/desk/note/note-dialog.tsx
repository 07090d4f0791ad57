import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import type { PairDetail, PairNote } from "../shapes.ts";
import { NoteForm } from "./note-form.tsx";

type Props = {
  pair: PairDetail;
  /** The note that the new one is to take the place of; null for a first one. */
  changed: PairNote | null;
  isOpen: boolean;
  onClose: () => void;
};

/** Writes a note. What is typed stays when the dialog is closed. */
export function NoteDialog({ pair, changed, isOpen, onClose }: Props) {
  const t = useTranslations("note");
  return (
    <Dialog
      title={changed ? t("changeTitle") : t("addTitle")}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
    >
      <NoteForm key={changed?.id ?? pair.id} pair={pair} changed={changed} onClose={onClose} />
    </Dialog>
  );
}
