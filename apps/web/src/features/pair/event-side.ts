import { type EvidenceStatus, evidenceStatuses } from "@rejoinder/schema";

/** What a line of history shows of the state before or after it. */
export type EventSide = { status: EvidenceStatus | null; text: string | null };

/** Reads what an event kept, which is of another shape for every kind of event. */
export function sideOfEvent(kept: unknown): EventSide {
  const { status, text, rationale } = (kept ?? {}) as Record<string, unknown>;
  const words = text ?? rationale;
  return {
    status: evidenceStatuses.find((each) => each === status) ?? null,
    text: typeof words === "string" ? words : null,
  };
}
