import { useTranslations } from "use-intl";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { RefusalLine } from "./refusal-line.tsx";

type Props = {
  title: string;
  text: string;
  /** The verb of what is about to be done. */
  confirm: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  isPending: boolean;
  error: unknown;
};

/** Asks once more before something that cannot simply be undone. */
export function ConfirmDialog(props: Props) {
  const { title, text, confirm, isOpen, onClose, onConfirm, isPending, error } = props;
  const t = useTranslations("frame");
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isPending={isPending} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-pretty text-ink-2">{text}</p>
        <RefusalLine error={error} />
      </div>
    </Dialog>
  );
}
