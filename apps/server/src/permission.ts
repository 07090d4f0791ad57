import {
  type Actor,
  canReadCase,
  canReadDesk,
  type OfCase,
  Refusal,
  type RefusalCode,
} from "@rejoinder/domain";

/** @throws Refusal `NOT_ALLOWED` */
export function mayReadDesk(actor: Actor): void {
  may(canReadDesk(actor));
}

/**
 * To somebody for whom its case does not exist, neither does what is in it: whatever else is asked is
 * asked after this.
 *
 * @param code what is said of a thing of this kind that is not there
 * @throws Refusal `code`; `NOT_ALLOWED` where the actor may read nothing at all
 */
export function mayRead(actor: Actor, of: OfCase, code: RefusalCode): void {
  mayReadDesk(actor);
  if (!canReadCase(actor, of)) throw new Refusal(code, { caseId: of.caseId });
}

/** @throws Refusal `CASE_NOT_FOUND` */
export function mayReadCase(actor: Actor, caseId: string): void {
  mayRead(actor, { caseId }, "CASE_NOT_FOUND");
}

/** @param detail ids for the log @throws Refusal `NOT_ALLOWED` */
export function may(isAllowed: boolean, detail: Record<string, string> = {}): void {
  if (!isAllowed) throw new Refusal("NOT_ALLOWED", detail);
}
