import type { Side } from "@rejoinder/domain";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import type { PairDetail } from "../shapes.ts";
import { EvidenceForm } from "./evidence-form.tsx";

type Props = {
  pair: PairDetail;
  /** The side for which evidence is looked for; null where it is for none in particular. */
  side?: Side | null;
  isOpen: boolean;
  onClose: () => void;
};

/** Holds a passage against a pair. What is typed stays when the dialog is closed. */
export function EvidenceDialog({ pair, side = null, isOpen, onClose }: Props) {
  const t = useTranslations("evidence");
  return (
    <Dialog title={t("addTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      {side && <p className="mb-4 max-w-measure text-ink-2">{t(`lookedFor.${side}`)}</p>}
      <EvidenceForm key={pair.id} pair={pair} onClose={onClose} />
    </Dialog>
  );
}
