import { chosenStatuses, type RestingCause } from "@rejoinder/schema";
import fc from "fast-check";
import type { Missing } from "../gate/gate.ts";
import { restingCauseInfo } from "./resting-cause.ts";
import type { WayEvent } from "./way-event.ts";

const noon = new Date("2026-03-01T12:00:00Z");

/** For tests: some moment of the first seconds after noon. */
export const momentAtRandom = fc.nat({ max: 5 }).map((s) => new Date(noon.getTime() + s * 1000));

const status = fc.constantFrom(...chosenStatuses);
const missing = fc.constantFrom<Missing[]>([], [{ code: "search" }]);
const person = fc.constantFrom("ana", "ben", "eva");
const reason = fc.constantFrom("", "The register says so.");
const left = fc.nat({ max: 2 });
const cause = fc.constantFrom(...(Object.keys(restingCauseInfo) as RestingCause[]));

const kind = <K extends WayEvent["kind"]>(name: K) => fc.constant(name);

/** For tests: anything that can happen to a pair, in its place or not. */
export const eventsAtRandom: fc.Arbitrary<WayEvent> = fc.oneof(
  fc.record({ kind: kind("claimed") }),
  fc.record({ kind: kind("handed_back"), left }),
  fc.record({ kind: kind("claim_expired"), left, until: momentAtRandom }),
  fc.record({ kind: kind("review_submitted") }),
  fc.record({ kind: kind("review_revised") }),
  fc.record({ kind: kind("agreed"), status, missing }),
  fc.record({ kind: kind("disagreed") }),
  fc.record({
    kind: kind("adjudicated"),
    status,
    missing,
    deciderId: person,
    reviewerIds: fc.uniqueArray(person),
    reason,
  }),
  fc.record({ kind: kind("resting_changed"), cause }),
  fc.record({ kind: kind("reopened"), reason }),
);
