import { type RequestSoFar, requestState } from "./request-state.ts";

/** A request for comment, with the name of the party that was asked. */
export type Attempt = Omit<RequestSoFar, "replies"> & {
  party: string;
  sentAt: Date;
  settledAt: Date | null;
  replies: readonly { confirmedAt: Date | null; receivedAt: Date }[];
};

/** What the log tells of the attempts to reach a party. Instants are ISO 8601, UTC. */
export type AskedFact = {
  party: string;
  /** When it was asked, oldest first; several where one came of them all. */
  sentAt: string[];
  state: "awaiting" | "no_reply" | "received" | "replied" | "declined" | "undelivered";
  /** The last deadline where no reply came or may still come; else when it came, or when that was known. */
  on: string;
};

const answered: readonly AskedFact["state"][] = ["received", "replied", "declined"];

/**
 * What can be said of who was asked and what came of it, oldest first. Attempts on one party that were
 * left without a reply are told together; where the party answered another, with that answer, for it is
 * not silent who spoke up elsewhere.
 *
 * @param attempts all that are about one pair
 */
export function askedFacts(attempts: readonly Attempt[], now: Date): AskedFact[] {
  const inOrder = [...attempts].sort((one, other) => Number(one.sentAt) - Number(other.sentAt));
  const all = inOrder.flatMap((attempt) => factsOf(attempt, now));
  const facts: AskedFact[] = [];
  for (const fact of all) {
    const answer = all.find(({ party, state }) => party === fact.party && answered.includes(state));
    const same = facts.find(({ party, state }) => party === fact.party && state === "no_reply");
    if (fact.state !== "no_reply") facts.push(fact);
    else if (answer) answer.sentAt = [...answer.sentAt, ...fact.sentAt].sort();
    else if (!same) facts.push(fact);
    else {
      same.sentAt.push(...fact.sentAt);
      same.on = [same.on, fact.on].sort().at(-1) ?? same.on;
    }
  }
  return facts;
}

/** One fact; another where a reply waits to be looked at, and one before it no longer does. */
function factsOf(attempt: Attempt, now: Date): AskedFact[] {
  const { party, sentAt, deadline, settledAt, replies } = attempt;
  const of = () => ({ party, sentAt: [sentAt.toISOString()] });
  const waiting = firstOf(replies.filter(({ confirmedAt }) => confirmedAt === null));
  const confirmed = firstOf(replies.filter(({ confirmedAt }) => confirmedAt !== null));
  const settled = settledAt?.toISOString() ?? deadline.toISOString();
  const state = requestState(attempt, now);
  switch (state) {
    case "awaiting":
    case "due":
      return [{ ...of(), state: "awaiting", on: deadline.toISOString() }];
    case "overdue":
      return [{ ...of(), state: "no_reply", on: deadline.toISOString() }];
    case "received":
      return [
        ...(confirmed === undefined ? [] : [{ ...of(), state: "replied" as const, on: confirmed }]),
        { ...of(), state, on: waiting ?? settled },
      ];
    default:
      return [{ ...of(), state, on: (state === "replied" ? confirmed : undefined) ?? settled }];
  }
}

/** When the earliest of some replies came. */
function firstOf(replies: Attempt["replies"]): string | undefined {
  return replies.map(({ receivedAt }) => receivedAt.toISOString()).sort()[0];
}
