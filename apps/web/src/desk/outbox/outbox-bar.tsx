import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnswering } from "../../lib/answering.ts";
import { Button } from "../../ui/button.tsx";
import { usePersonId } from "../use-person-id.ts";
import { OutboxDialog } from "./outbox-dialog.tsx";
import { useWaiting } from "./storage.ts";
import { useSending } from "./use-sending.ts";

/** Says on every page that the desk does not answer, what waits for it, and when it is back. */
export function OutboxBar() {
  const t = useTranslations("outbox");
  const personId = usePersonId();
  const waiting = useWaiting(personId);
  const { sent } = useSending(personId);
  const isSilent = useAnswering() === "silent";
  const isBack = useIsBack(isSilent);
  const [isOpen, setOpen] = useState(false);

  const refused = waiting.filter(({ refusal }) => refusal).length;
  const count = waiting.length - refused;
  const says = [
    isSilent && t("offline", { count }),
    !isSilent && count > 0 && t("waiting", { count }),
    !isSilent && count === 0 && (sent !== null ? t("sent", { sent }) : isBack && t("back")),
    refused > 0 && t("refused", { refused }),
  ].filter((sentence) => sentence !== false);

  return (
    <div
      data-no-print
      className={
        says.length > 0
          ? `flex flex-wrap items-center gap-x-3 border-b border-line px-4 py-1.5 text-ink-2 md:px-6 ${refused > 0 ? "border-l-3 border-l-danger" : ""}`
          : undefined
      }
    >
      <p role="status">{says.join(" ")}</p>
      {waiting.length > 0 && (
        <Button variant="quiet" className="-my-1" onPress={() => setOpen(true)}>
          {t("show")}
        </Button>
      )}
      <OutboxDialog
        personId={personId}
        waiting={waiting}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}

/** Milliseconds for which it is told that the desk is back. */
const NEWS = 10_000;

function useIsBack(isSilent: boolean): boolean {
  const [isBack, setBack] = useState(false);
  const wasSilent = useRef(isSilent);
  useEffect(() => {
    if (wasSilent.current === isSilent) return;
    wasSilent.current = isSilent;
    setBack(!isSilent);
    if (isSilent) return;
    const timer = setTimeout(() => setBack(false), NEWS);
    return () => clearTimeout(timer);
  }, [isSilent]);
  return isBack;
}
