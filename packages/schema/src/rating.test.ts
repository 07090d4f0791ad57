import { expect, it } from "vitest";
import { chosenStatuses } from "./evidence-status.ts";
import { ratingInfo, ratingScale } from "./rating.ts";

it("every number is on the scale, and tells one status from another", () => {
  const values = chosenStatuses.flatMap((status) => ratingInfo[status].value ?? []);
  expect(new Set(values).size).toBe(values.length);
  for (const value of values) {
    expect(value).toBeGreaterThanOrEqual(ratingScale.worst);
    expect(value).toBeLessThanOrEqual(ratingScale.best);
  }
});

it("a scale begins at 1 or above, and ends above that", () => {
  expect(ratingScale.worst).toBeGreaterThanOrEqual(1);
  expect(ratingScale.worst).toBeLessThan(ratingScale.best);
});
