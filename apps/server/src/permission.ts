import { type Actor, canReadCase, canReadDesk, Refusal } from "@rejoinder/domain";

/** @throws Refusal `NOT_ALLOWED` */
export function mayReadDesk(actor: Actor): void {
  if (!canReadDesk(actor)) throw new Refusal("NOT_ALLOWED");
}

/** To somebody who may not read it, a case does not exist. @throws Refusal `CASE_NOT_FOUND` */
export function mayReadCase(actor: Actor, caseId: string): void {
  if (!canReadCase(actor, { caseId })) throw new Refusal("CASE_NOT_FOUND", { caseId });
}
