import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import type { PairDetail } from "../shapes.ts";
import { EvidenceForm } from "./evidence-form.tsx";

type Props = { pair: PairDetail; isOpen: boolean; onClose: () => void };

/** Holds a passage against a pair. What is typed stays when the dialog is closed. */
export function EvidenceDialog({ pair, isOpen, onClose }: Props) {
  const t = useTranslations("evidence");
  return (
    <Dialog title={t("addTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <EvidenceForm key={pair.id} pair={pair} onClose={onClose} />
    </Dialog>
  );
}
