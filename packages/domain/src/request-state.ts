import type { RequestOutcome, RequestState } from "@rejoinder/schema";

/** Before its deadline a request is due for so long. */
const DUE_WITHIN_MS = 86_400_000;

/** What of a request for comment tells where it stands. */
export type RequestSoFar = {
  deadline: Date;
  outcome: RequestOutcome | null;
  /** What came by its links; `confirmedAt` null while nobody has made a response of it. */
  replies: readonly { confirmedAt: Date | null }[];
};

/**
 * Where a request for comment stands. A reply that nobody has looked at yet comes before all else; one
 * that a response was made of, before whatever somebody said of the request.
 */
export function requestState(request: RequestSoFar, now: Date): RequestState {
  const { deadline, outcome, replies } = request;
  if (replies.some(({ confirmedAt }) => confirmedAt === null)) return "received";
  if (replies.length > 0) return "replied";
  if (outcome !== null) return outcome;
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return "overdue";
  return left <= DUE_WITHIN_MS ? "due" : "awaiting";
}

/**
 * Whether all who were asked let the deadline pass: at least one did, no request still runs, and nobody
 * answered or declined.
 *
 * @param requests all that are about one pair; of none it is false
 */
export function hasNoReply(requests: readonly RequestSoFar[], now: Date): boolean {
  const states = requests.map((request) => requestState(request, now));
  return (
    states.includes("overdue") &&
    states.every((state) => state === "overdue" || state === "undelivered")
  );
}
