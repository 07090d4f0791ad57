import type { RefusalCode } from "@rejoinder/domain";
import { type Caller, callers } from "./cast.ts";

export type Answer = RefusalCode | "ok";

/** What each caller is answered. */
export type Answers = Record<Caller, Answer>;

const row = (...answers: Answer[]): Answers =>
  Object.fromEntries(callers.map((caller, index) => [caller, answers[index] ?? "BUG"])) as Answers;

const ok = "ok";
const who = "SIGN_IN_REQUIRED";
const no = "NOT_ALLOWED";

// The columns:          nobody, reader, reviewer, editor, owner, token that reads, that writes
export const anybody = row(ok, ok, ok, ok, ok, ok, ok);
export const readers = row(who, ok, ok, ok, ok, ok, ok);
/** What is one’s own, in a case that one reads. */
export const writers = row(who, ok, ok, ok, ok, no, ok);
export const reviewers = row(who, no, ok, ok, ok, no, ok);
export const editors = row(who, no, no, ok, ok, no, ok);
export const owners = row(who, no, no, no, ok, no, no);
/** Names, to make members of: not for who could make none. */
export const editorsWhoRead = row(who, no, no, ok, ok, ok, ok);
/** What takes the right to export: no token of the columns has it. */
export const exporters = row(who, ok, ok, ok, ok, no, no);
/** One’s own account, in person. */
export const inPerson = row(who, ok, ok, ok, ok, no, no);

/** The same for whoever asks. */
export const everybody = (answer: Answer) => row(...callers.map(() => answer));
/** What those who may are answered, where it is not that all is well. */
export const instead = (answers: Answers, answer: Answer) =>
  row(...callers.map((caller) => (answers[caller] === ok ? answer : answers[caller])));
