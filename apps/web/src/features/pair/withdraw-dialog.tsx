import { useErrorSentence } from "../../lib/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type Props = {
  title: string;
  text: string;
  cancel: string;
  withdraw: string;
  /** What is to be withdrawn, in its own words; null while nothing is. */
  quoted: string | null;
  error: unknown;
  isPending: boolean;
  onClose: () => void;
  onWithdraw: () => void;
};

/** Asks once more: what is withdrawn cannot be put back. */
export function WithdrawDialog(props: Props) {
  const { title, text, cancel, withdraw, quoted, error, isPending, onClose, onWithdraw } = props;
  const say = useErrorSentence();
  return (
    <Dialog
      title={title}
      isOpen={quoted !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button variant="primary" isPending={isPending} onPress={onWithdraw}>
            {withdraw}
          </Button>
        </>
      }
    >
      <p className="line-clamp-4 border-l border-line pl-3 font-serif text-body wrap-anywhere">
        {quoted}
      </p>
      <p className="mt-3 text-ink-2">{text}</p>
      {error !== null && (
        <p role="alert" className="mt-3 text-danger">
          {say(error)}
        </p>
      )}
    </Dialog>
  );
}
