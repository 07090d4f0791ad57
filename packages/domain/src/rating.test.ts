import { evidenceStatuses, type ProceduralStage, proceduralStageInfo } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { mayHaveNumber, type PairToRate } from "./rating.ts";

const pair = (given: Partial<PairToRate>): PairToRate => ({
  status: "allegation_supported",
  isOfCrime: true,
  against: ["Port authority"],
  saidOn: "2024-08-28",
  steps: [],
  ...given,
});
const step = (
  stage: ProceduralStage,
  on: string | null,
  party: string | null = "Port authority",
) => ({ stage, on, party });
const judgment = step("judgment", "2025-03-01");

it("gives a number to the three statuses on the scale, and to no other", () => {
  const rated = evidenceStatuses.filter((status) =>
    mayHaveNumber(pair({ status, isOfCrime: false })),
  );
  expect(rated).toEqual(["allegation_supported", "partly_supported", "response_supported"]);
});

it.each(evidenceStatuses)(
  "gives none to an allegation of a crime before judgment, whatever is decided: %s",
  (status) => {
    const stages = Object.keys(proceduralStageInfo) as ProceduralStage[];
    const before = stages.filter((stage) => stage !== "judgment");
    expect(mayHaveNumber(pair({ status }))).toBe(false);
    const steps = before.map((stage) => step(stage, "2025-01"));
    expect(mayHaveNumber(pair({ status, steps }))).toBe(false);
  },
);

it("gives one once judgment has come to whom the allegation is against", () => {
  expect(mayHaveNumber(pair({ steps: [step("charge", "2024-09"), judgment] }))).toBe(true);
});

it.each<[what: string, given: Partial<PairToRate>]>([
  ["somebody else's judgment", { steps: [step("judgment", "2025-03-01", "Harbour master")] }],
  ["a judgment of nobody named", { steps: [step("judgment", "2025-03-01", null)] }],
  ["an allegation against nobody named", { against: [], steps: [judgment] }],
  ["one of two accused", { against: ["Port authority", "Harbour master"], steps: [judgment] }],
  ["a judgment from before the allegation", { steps: [step("judgment", "2020-03-01")] }],
  ["a judgment of no date", { steps: [step("judgment", null)] }],
  ["an approximate judgment", { steps: [step("judgment", "2025~")] }],
  ["an allegation of no date", { saidOn: null, steps: [judgment] }],
  ["an appeal after the judgment", { steps: [judgment, step("appeal", "2025-04-01")] }],
  ["an appeal of no date", { steps: [judgment, step("appeal", null)] }],
  ["an appeal by nobody named", { steps: [judgment, step("appeal", "2025-04-01", null)] }],
])("gives none for %s", (_, given) => {
  expect(mayHaveNumber(pair(given))).toBe(false);
});

it("gives one again once the appeal is judged, in whatever order the steps come", () => {
  const steps = [step("judgment", "2026-02-01"), step("appeal", "2025-04-01"), judgment];
  expect(mayHaveNumber(pair({ steps }))).toBe(true);
});

it("does not hold one party's appeal against another", () => {
  const steps = [judgment, step("appeal", "2025-04-01", "Harbour master")];
  expect(mayHaveNumber(pair({ steps }))).toBe(true);
});
