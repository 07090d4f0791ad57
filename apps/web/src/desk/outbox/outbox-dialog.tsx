import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import type { Waiting } from "./waiting.ts";
import { WaitingItem } from "./waiting-item.tsx";

type Props = {
  personId: string | null;
  waiting: readonly Waiting[];
  isOpen: boolean;
  onClose: () => void;
};

/** What waits in this browser, in the order in which it will be sent. */
export function OutboxDialog({ personId, waiting, isOpen, onClose }: Props) {
  const t = useTranslations("outbox");
  return (
    <Dialog
      title={t("title")}
      size="large"
      isOpen={isOpen && personId !== null && waiting.length > 0}
      onClose={onClose}
    >
      <ul className="divide-y divide-hair border-y border-hair">
        {personId !== null &&
          waiting.map((each) => (
            <li key={each.sendKey} className="py-3.5">
              <WaitingItem personId={personId} waiting={each} onLeave={onClose} />
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
