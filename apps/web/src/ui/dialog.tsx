import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWayBack } from "./use-way-back.ts";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
  size?: "small" | "large";
  /** For a dialog that says in its first line what its title would. */
  hidesTitle?: boolean;
};

const widths = { small: "max-w-md", large: "max-w-2xl" };

/** Keeps the focus inside, gives it back, closes on Esc or a press outside. */
export function Dialog(props: Props) {
  const { title, isOpen, onClose, children, actions, size = "small", hidesTitle } = props;
  useWayBack(isOpen);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className="fixed inset-0 z-20 flex items-start justify-center overflow-y-auto bg-[rgb(20_18_12/0.45)] p-4 pt-[10vh] transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal className={`w-full ${widths[size]}`}>
        <AriaDialog className="rounded-card border border-line bg-surface p-5 text-ink shadow-[0_12px_40px_rgb(20_18_12/0.22)] outline-none">
          <Heading
            slot="title"
            className={
              hidesTitle
                ? "sr-only"
                : "mb-3 font-serif text-[1.25rem] leading-7 font-semibold text-balance"
            }
          >
            {title}
          </Heading>
          {children}
          {actions && <div className="mt-5 flex flex-wrap justify-end gap-2">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
