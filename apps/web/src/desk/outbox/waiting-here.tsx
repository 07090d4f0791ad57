import { useTranslations } from "use-intl";
import { usePersonId } from "../use-person-id.ts";
import { useWaiting } from "./storage.ts";

/** Of a pair: which of its person's changes wait to be sent. */
export function WaitingHere({ pairId }: { pairId: string }) {
  const t = useTranslations("outbox");
  const here = useWaiting(usePersonId()).filter(({ pair }) => pair.id === pairId);
  if (here.length === 0) return null;
  return (
    <span className="basis-full">
      {here
        .map(({ procedure, refusal }) =>
          t(refusal ? "refusedHere" : "waitingHere", { what: t(`what.${procedure}`) }),
        )
        .join(" · ")}
    </span>
  );
}
