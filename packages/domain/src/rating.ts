import { type EvidenceStatus, type ProceduralStage, ratingInfo } from "@rejoinder/schema";
import { chronology } from "./chronology.ts";

/** What of a pair, and of the proceedings, tells whether a number may rate it. */
export type PairToRate = {
  status: EvidenceStatus;
  /** Whether the allegation is one of a crime. */
  isOfCrime: boolean;
  /** Whom the allegation is against, as `steps` name them. */
  against: readonly string[];
  /** When the allegation was made, EDTF; null where nobody knows. */
  saidOn: string | null;
  /** Moves of the proceedings, in any order; `on` is EDTF or null. */
  steps: readonly { stage: ProceduralStage; party: string | null; on: string | null }[];
};

/**
 * Whether a pair may be rated by a number: its status is on the scale, and an allegation of a crime has
 * come to judgment against everybody whom it is against.
 *
 * What is in doubt is no judgment: one of nobody named, one that is not known to have come after the
 * allegation (it may be of something else), and one from which somebody appealed, until a later one. Which
 * charge a judgment decides, and whether the time to appeal is over, no step tells.
 * Source: README, glossary, “Procedural stage”; European Convention on Human Rights, article 6(2).
 */
export function mayHaveNumber({ status, isOfCrime, against, saidOn, steps }: PairToRate): boolean {
  if (status === "not_reviewed" || ratingInfo[status].value === null) return false;
  if (!isOfCrime) return true;
  return against.length > 0 && against.every((party) => isJudged(party, saidOn, steps));
}

function isJudged(party: string, saidOn: string | null, steps: PairToRate["steps"]): boolean {
  const judgments = steps.filter(
    (step) =>
      step.stage === "judgment" &&
      step.party === party &&
      chronology(step.on, saidOn) === "not_before",
  );
  const appeals = steps.filter(
    (step) => step.stage === "appeal" && (step.party === party || step.party === null),
  );
  return judgments.some(({ on }) =>
    appeals.every((appeal) => chronology(on, appeal.on) === "not_before"),
  );
}
