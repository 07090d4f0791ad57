import { expect, it } from "vitest";
import { reprintsOf, sourceOf } from "../gate/gate-testing.ts";
import { withoutMostTelling } from "./sensitivity.ts";
import { itemOf, toWeigh } from "./weighing-testing.ts";

const againstAllegation = ["inconsistent", "consistent"] as const;
const againstResponse = ["consistent", "inconsistent"] as const;
const stronglyAgainstResponse = ["consistent", "very_inconsistent"] as const;
const [record, study, report] = [sourceOf("record"), sourceOf("study"), sourceOf("report")];
const trials = (...evidence: Parameters<typeof toWeigh>[0]) =>
  withoutMostTelling(toWeigh(evidence)).map(({ evidenceIds, balance, turns }) => ({
    evidenceIds,
    lead: balance.lead,
    turns,
  }));

it("says when the lead hangs on one piece of evidence", () => {
  expect(trials(itemOf(record, stronglyAgainstResponse), itemOf(study, againstAllegation))).toEqual(
    [{ evidenceIds: ["evidence of record"], lead: "response", turns: true }],
  );
});

it("says when it does not", () => {
  expect(trials(itemOf(record, stronglyAgainstResponse), itemOf(study, againstResponse))).toEqual([
    { evidenceIds: ["evidence of record"], lead: "allegation", turns: false },
  ]);
});

it("takes a story away with all its reprints", () => {
  const reprints = reprintsOf("wire", 3).map((source) => itemOf(source, stronglyAgainstResponse));
  expect(trials(...reprints, itemOf(study, againstAllegation))).toEqual([
    { evidenceIds: reprints.map(({ id }) => id), lead: "response", turns: true },
  ]);
});

it("leaves what speaks for the other side where it is, however loud", () => {
  const loud = itemOf(report, ["very_inconsistent", "consistent"]);
  const quiet = ["record", "study", "dataset"].map((id) => itemOf(sourceOf(id), againstResponse));
  expect(trials(loud, ...quiet).map(({ evidenceIds }) => evidenceIds)).toEqual(
    quiet.map(({ id }) => [id]),
  );
});

it("tries each of those that tell as much, also where no side leads", () => {
  expect(trials(itemOf(record, againstAllegation), itemOf(study, againstResponse))).toEqual([
    { evidenceIds: ["evidence of record"], lead: "allegation", turns: true },
    { evidenceIds: ["evidence of study"], lead: "response", turns: true },
  ]);
});

it("has nothing to try where nothing discriminates, or nothing speaks against a side", () => {
  expect(trials()).toEqual([]);
  expect(trials(itemOf(record, ["neutral", "neutral"]))).toEqual([]);
  expect(trials(itemOf(record, ["very_consistent", "consistent"]))).toEqual([]);
});
