import type { EventKind } from "@rejoinder/schema";
import type { Actor } from "./policy.ts";

/** Events that tell how somebody judged a pair: nobody else hears of them before deciding alone. */
export const blindKinds = ["pair_marked", "pair_reviewed"] as const satisfies readonly EventKind[];

/** Whether an event is none of this person's business yet. */
export function isBlind(actor: Actor, event: { kind: EventKind; actorId: string }): boolean {
  return event.actorId !== actor.id && blindKinds.some((kind) => kind === event.kind);
}
