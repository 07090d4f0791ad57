import { type Stance, stanceInfo } from "@rejoinder/schema";

/**
 * Evidence as consistent with one side as with the other tells nothing between them. What does not
 * apply to either side is no stance at all.
 * Source: README, glossary, “Stance”.
 */
export function tellsNothing({
  stanceAllegation,
  stanceResponse,
}: {
  stanceAllegation: Stance;
  stanceResponse: Stance;
}): boolean {
  return stanceAllegation === stanceResponse && stanceInfo[stanceAllegation].points !== null;
}
