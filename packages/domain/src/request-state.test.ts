import { describe, expect, it } from "vitest";
import { hasNoReply, type RequestSoFar, requestState } from "./request-state.ts";

const deadline = new Date("2024-09-05T16:00:00Z");
const HOUR = 3_600_000;
const after = (ms: number) => new Date(deadline.getTime() + ms);
const asked = (given: Partial<RequestSoFar> = {}): RequestSoFar => ({
  deadline,
  outcome: null,
  replies: [],
  ...given,
});
const unread = { replies: [{ confirmedAt: null }] };
const read = { replies: [{ confirmedAt: deadline }] };

it.each([
  ["awaiting a day and more before its deadline", asked(), after(-24 * HOUR - 1), "awaiting"],
  ["due from a day before", asked(), after(-24 * HOUR), "due"],
  ["due to the very moment", asked(), deadline, "due"],
  ["overdue right after", asked(), after(1), "overdue"],
  ["declined, whenever", asked({ outcome: "declined" }), after(1), "declined"],
  ["not delivered, whenever", asked({ outcome: "undelivered" }), after(-HOUR), "undelivered"],
  ["replied to, as somebody said", asked({ outcome: "replied" }), after(1), "replied"],
  ["received where nobody has looked at the reply", asked(unread), after(1), "received"],
  [
    "received even where it was said to be declined",
    asked({ ...unread, outcome: "declined" }),
    after(1),
    "received",
  ],
  ["replied to where a reply was confirmed", asked(read), after(1), "replied"],
  [
    "replied to where a reply was confirmed, though it is said to be declined",
    asked({ ...read, outcome: "declined" }),
    after(1),
    "replied",
  ],
])("is %s", (_, request, now, state) => {
  expect(requestState(request, now)).toBe(state);
});

describe("nobody replied", () => {
  it.each([
    ["where nobody was asked", [], false],
    ["once the deadline has passed", [asked()], true],
    [
      "where one let it pass and one could not be reached",
      [asked(), asked({ outcome: "undelivered" })],
      true,
    ],
    ["where nobody could be reached", [asked({ outcome: "undelivered" })], false],
    ["while another request runs", [asked(), asked({ deadline: after(48 * HOUR) })], false],
    ["where one declined", [asked(), asked({ outcome: "declined" })], false],
    ["where a reply waits to be looked at", [asked(), asked(unread)], false],
    ["where one was confirmed", [asked(), asked(read)], false],
  ])("%s: %s", (_, requests, expected) => {
    expect(hasNoReply(requests, after(1))).toBe(expected);
  });
});
