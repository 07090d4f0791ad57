import type { UnansweredReason } from "@rejoinder/schema";
import { hasNoReply, type RequestSoFar, requestState } from "./request-state.ts";

/**
 * Whether the log bears out why no response answers an element: nobody is said to have declined who is
 * not on record with it, nor to have let a deadline pass that is not past, nor is nobody said to have
 * asked where a request that arrived is on record.
 *
 * @param requests for comment about the pair.
 * Source: README, glossary, “Response type”.
 */
export function isBorneOut(
  reason: UnansweredReason,
  requests: readonly RequestSoFar[],
  now: Date,
): boolean {
  switch (reason) {
    case "not_sought":
      return requests.every((request) => requestState(request, now) === "undelivered");
    case "declined":
      return requests.some((request) => requestState(request, now) === "declined");
    case "no_reply":
      return hasNoReply(requests, now);
  }
}

/** Why no response answers an element, as far as the log still bears that out; else null. */
export function borneOutReason(
  reason: UnansweredReason | null,
  requests: readonly RequestSoFar[],
  now: Date,
): UnansweredReason | null {
  return reason !== null && isBorneOut(reason, requests, now) ? reason : null;
}
