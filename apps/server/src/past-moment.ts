import { Refusal } from "@rejoinder/domain";

/** A browser's clock may be as much ahead of the desk's, in milliseconds. */
const AHEAD_MS = 60_000;

/** @throws Refusal `MOMENT_TO_COME` for what is said to have happened later than now */
export function mustBePast(moment: Date, now: Date): void {
  if (moment.getTime() > now.getTime() + AHEAD_MS) throw new Refusal("MOMENT_TO_COME");
}
