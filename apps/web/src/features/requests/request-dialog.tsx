import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { RequestForm } from "./request-form.tsx";
import type { OfCase } from "./shapes.ts";

type Props = { of: OfCase; isOpen: boolean; onClose: () => void };

/** Logs an attempt to reach a party. What is typed stays when the dialog is closed. */
export function RequestDialog({ of, isOpen, onClose }: Props) {
  const t = useTranslations("request");
  return (
    <Dialog title={t("logTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <RequestForm key={of.id} of={of} onClose={onClose} />
    </Dialog>
  );
}
