import type { RightOfReplyOutcome, RightOfReplyState } from "@rejoinder/schema";
import { instantOf, localMoment } from "./zoned-time.ts";

/** Days that the law gives to publish a reply online. */
const DAYS = 3;

/**
 * By when a reply is to be published: the end of the third day after the one on which the request came,
 * by the calendar of the case's time zone.
 *
 * Source: French loi n° 2004-575 (LCEN), on the right of reply online: within three days of receipt
 * (article 6, IV; since 2024 article 1-1). Days off do not move it here. Whether it applies, and how
 * it is counted, a lawyer decides.
 *
 * @param timeZone IANA name
 */
export function rightOfReplyDeadline(receivedAt: Date, timeZone: string): Date {
  const received = localMoment(receivedAt, timeZone).slice(0, 10);
  const after = new Date(`${received}T00:00Z`);
  after.setUTCDate(after.getUTCDate() + DAYS + 1);
  const midnight = instantOf(`${after.toISOString().slice(0, 10)}T00:00`, timeZone);
  if (!midnight) throw new RangeError("a day has a midnight");
  return new Date(midnight.getTime() - 1);
}

/** Where a request to publish a reply stands. */
export function rightOfReplyState(
  request: { deadline: Date; outcome: RightOfReplyOutcome | null },
  now: Date,
): RightOfReplyState {
  return request.outcome ?? (now > request.deadline ? "overdue" : "due");
}
