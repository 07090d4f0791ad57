import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import type { SelectedWords } from "./selected-words.ts";
import { StatementForm } from "./statement-form.tsx";

type Props = {
  words: SelectedWords;
  isOpen: boolean;
  onClose: () => void;
  onAdded: () => void;
  /** What is to be known of the words. */
  notice?: ReactNode;
};

/** Makes a statement of selected words. What is typed stays when the dialog is closed. */
export function StatementDialog({ words, isOpen, onClose, onAdded, notice }: Props) {
  const t = useTranslations("addStatement");
  return (
    <Dialog title={t("title")} size="large" isOpen={isOpen} onClose={onClose}>
      {notice}
      <StatementForm words={words} onClose={onClose} onAdded={onAdded} />
    </Dialog>
  );
}
