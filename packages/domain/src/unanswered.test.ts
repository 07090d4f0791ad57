import { expect, it } from "vitest";
import type { RequestSoFar } from "./request-state.ts";
import { isBorneOut } from "./unanswered.ts";

const noon = new Date("2026-03-02T12:00:00Z");
const asked = (outcome: RequestSoFar["outcome"], hours: number): RequestSoFar => ({
  outcome,
  deadline: new Date(noon.getTime() + hours * 3_600_000),
  replies: [],
});
const answered = { ...asked(null, -1), replies: [{ confirmedAt: null }] };

it.each([
  ["no_reply", "nobody was asked", [], false],
  ["no_reply", "the deadline is still to come", [asked(null, 1)], false],
  ["no_reply", "the deadline passed", [asked(null, -1)], true],
  ["no_reply", "the deadline passed, and a reply waits to be confirmed", [answered], false],
  ["no_reply", "a reply came", [asked("replied", -1)], false],
  ["no_reply", "the request never arrived", [asked("undelivered", -1)], false],
  ["declined", "nobody was asked", [], false],
  ["declined", "the deadline passed without a word", [asked(null, -1)], false],
  ["declined", "somebody declined, before any deadline", [asked("declined", 9)], true],
  ["not_sought", "nobody was asked", [], true],
  ["not_sought", "the only request never arrived", [asked("undelivered", -1)], true],
  ["not_sought", "somebody was asked", [asked(null, 1)], false],
] as const)("%s, where %s, is borne out by %o: %s", (reason, _why, requests, isTrue) => {
  expect(isBorneOut(reason, requests, noon)).toBe(isTrue);
});
