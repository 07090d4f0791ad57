import { expect, it } from "vitest";
import { editionStandings } from "./edition-standing.ts";

const first = { number: 1, kind: "first", isWithdrawn: false } as const;
const update = { number: 2, kind: "update", isWithdrawn: false } as const;
const correction = { number: 3, kind: "correction", isWithdrawn: false } as const;
const of = (...editions: Parameters<typeof editionStandings>[0]) =>
  Object.fromEntries(editionStandings(editions));

it("the newest edition is current, and one that an update follows is superseded", () => {
  expect(of(first)).toEqual({ 1: "current" });
  expect(of(first, update)).toEqual({ 1: "superseded", 2: "current" });
});

it("every edition before a correction is corrected", () => {
  expect(of(first, update, correction)).toEqual({ 1: "corrected", 2: "corrected", 3: "current" });
  expect(of(first, { ...correction, number: 2 }, { ...update, number: 3 })).toEqual({
    1: "corrected",
    2: "superseded",
    3: "current",
  });
});

it("one that was followed never becomes current again, also where its follower was withdrawn", () => {
  expect(of(first, { ...update, isWithdrawn: true })).toEqual({ 1: "superseded", 2: "withdrawn" });
});
