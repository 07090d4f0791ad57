import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import type { PairRef } from "../shapes.ts";
import { SearchForm } from "./search-form.tsx";

type Props = {
  pair: PairRef;
  /** What was looked for, where that is settled by whoever opens it; null leaves it open. */
  isForContrary?: boolean | null;
  isOpen: boolean;
  onClose: () => void;
};

/** Logs a search. What is typed stays when the dialog is closed. */
export function SearchDialog({ pair, isForContrary = null, isOpen, onClose }: Props) {
  const t = useTranslations("search");
  return (
    <Dialog title={t("addTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <SearchForm key={pair.id} pair={pair} isForContrary={isForContrary} onClose={onClose} />
    </Dialog>
  );
}
