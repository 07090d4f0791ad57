import { expect, it } from "vitest";
import { rightOfReplyDeadline, rightOfReplyState } from "./right-of-reply.ts";

it.each([
  ["a morning", "2024-09-03T08:00:00Z", "Europe/Paris", "2024-09-06T21:59:59.999Z"],
  ["late in the evening there", "2024-09-03T21:59:59Z", "Europe/Paris", "2024-09-06T21:59:59.999Z"],
  [
    "after midnight there, not yet in UTC",
    "2024-09-03T22:00:00Z",
    "Europe/Paris",
    "2024-09-07T21:59:59.999Z",
  ],
  [
    "over the day on which clocks go on",
    "2024-03-29T12:00:00Z",
    "Europe/Paris",
    "2024-04-01T21:59:59.999Z",
  ],
  [
    "over the day on which they go back",
    "2024-10-25T12:00:00Z",
    "Europe/Paris",
    "2024-10-28T22:59:59.999Z",
  ],
  ["to the end of February", "2024-02-26T12:00:00Z", "UTC", "2024-02-29T23:59:59.999Z"],
  [
    "where the midnight after is skipped",
    "2018-10-31T12:00:00Z",
    "America/Sao_Paulo",
    "2018-11-04T02:59:59.999Z",
  ],
])("three days after %s", (_, receivedAt, timeZone, deadline) => {
  expect(rightOfReplyDeadline(new Date(receivedAt), timeZone).toISOString()).toBe(deadline);
});

it.each([
  [null, -1, "due"],
  [null, 0, "due"],
  [null, 1, "overdue"],
  ["refused", 1, "refused"],
] as const)("of outcome %s, %i ms after its deadline, it is %s", (outcome, ms, state) => {
  const deadline = new Date("2024-09-06T21:59:59.999Z");
  expect(rightOfReplyState({ deadline, outcome }, new Date(deadline.getTime() + ms))).toBe(state);
});
