import type { Standing as StandingOfPair } from "@rejoinder/domain";
import { type EvidenceStatus, evidenceStatusInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useWords } from "../lib/words.ts";
import { StatusWord } from "../ui/status-word.tsx";

type StatusProps = { status: EvidenceStatus; isShort?: boolean };

/** A status by its sign and word. */
export function Status({ status, isShort = false }: StatusProps) {
  const words = useWords();
  const { sign, short, label } = evidenceStatusInfo[status];
  return (
    <StatusWord sign={sign} tone={status}>
      {words(isShort ? short : label)}
    </StatusWord>
  );
}

type Props = {
  /** For the reader. */
  standing: StandingOfPair;
};

/** How a pair stands for its reader: its status, and how far that has come. */
export function Standing({ standing: { status, progress } }: Props) {
  const t = useTranslations("standing");
  return (
    <span className="inline-flex flex-wrap items-start gap-x-2">
      <Status status={status} />
      {progress !== "not_reviewed" && <span className="text-desk text-ink-2">{t(progress)}</span>}
    </span>
  );
}
