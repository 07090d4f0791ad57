import { inQuotationMarks, wordingInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { CheckGroup } from "../../ui/check-group.tsx";
import type { PairDetail, PairEvidence } from "../shapes.ts";

type Props = {
  pair: PairDetail;
  /** Of the evidence that the review rests on; some may have been withdrawn since. */
  evidenceIds: readonly string[];
  onChange: (evidenceIds: string[]) => void;
};

/** Longest passage told as a whole, in characters. */
const TOLD = 140;

/** Which of the pair's evidence the review rests on. */
export function EvidenceFields({ pair, evidenceIds, onChange }: Props) {
  const t = useTranslations("review");
  if (pair.evidence.length === 0) return null;
  return (
    <CheckGroup
      label={t("restsOn")}
      values={evidenceIds}
      onChange={onChange}
      options={pair.evidence.map((evidence) => ({
        value: evidence.id,
        ...(evidence.source.isWithheld
          ? { label: t("withheldEvidence") }
          : { label: wordsOf(evidence), hint: evidence.source.title }),
      }))}
    />
  );
}

function wordsOf({ text, wording, language }: PairEvidence): string {
  const told = text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
  return wordingInfo[wording].quoted ? inQuotationMarks(told, language) : told;
}
