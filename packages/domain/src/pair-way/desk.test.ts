import type { ChosenStatus } from "@rejoinder/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { missingFor } from "../gate/gate.ts";
import { evidenceOf, pairOf, sourceOf } from "../gate/gate-testing.ts";
import { movePair } from "./move.ts";
import { reviewsOfRound, settlingEvent } from "./outcome.ts";
import type { PairOnWay, WayEvent } from "./way-event.ts";

const people = ["ana", "ben", "eva"] as const;
const statuses = ["allegation_supported", "insufficient"] as const;

type Review = { reviewerId: string; status: ChosenStatus; createdAt: Date };
type Desk = {
  pair: PairOnWay;
  claims: readonly string[];
  reviews: readonly Review[];
  hasEvidence: boolean;
};
type Act =
  | { do: "claim" | "hand_back"; who: string }
  | { do: "review" | "adjudicate"; who: string; status: ChosenStatus }
  | { do: "change_evidence" };

const atGate = ({ hasEvidence }: Desk) =>
  pairOf(hasEvidence ? [evidenceOf(sourceOf("record")), evidenceOf(sourceOf("study"))] : []);

const begin: Desk = {
  pair: { state: "open", decidedStatus: null, roundFrom: null },
  claims: [],
  reviews: [],
  hasEvidence: false,
};

/** What a desk makes of it: its records first, then the pair; all of it or, where refused, nothing. */
function act(desk: Desk, done: Act, at: Date): Desk {
  const [records, event] = recordsAfter(desk, done, at);
  const moved = move(records, event, at);
  if (!moved) return desk;
  const settling = settlingEvent(moved.pair, moved.reviews, 2, atGate(moved));
  return (settling && move(moved, settling, at)) ?? moved;
}

function move(desk: Desk, event: WayEvent, at: Date): Desk | null {
  const moved = movePair(desk.pair, event, at);
  if (!moved.ok) return null;
  return { ...desk, pair: moved.pair, claims: moved.decision ? [] : desk.claims };
}

function recordsAfter(desk: Desk, done: Act, at: Date): [Desk, WayEvent] {
  const { claims, reviews, pair } = desk;
  switch (done.do) {
    case "claim":
      return [
        { ...desk, claims: [...claims.filter((who) => who !== done.who), done.who] },
        { kind: "claimed" },
      ];
    case "hand_back": {
      const others = claims.filter((who) => who !== done.who);
      const left = others.length + reviewsOfRound(reviews, pair.roundFrom).length;
      return [
        { ...desk, claims: others },
        { kind: "handed_back", left },
      ];
    }
    case "review": {
      const others = reviews.filter(({ reviewerId }) => reviewerId !== done.who);
      const review = { reviewerId: done.who, status: done.status, createdAt: at };
      const kind = others.length < reviews.length ? "review_revised" : "review_submitted";
      return [{ ...desk, reviews: [...others, review] }, { kind }];
    }
    case "adjudicate": {
      const reviewerIds = reviewsOfRound(reviews, pair.roundFrom).map(
        ({ reviewerId }) => reviewerId,
      );
      const missing = missingFor(done.status, atGate(desk));
      const { status, who: deciderId } = done;
      return [
        desk,
        { kind: "adjudicated", status, missing, deciderId, reviewerIds, reason: "So." },
      ];
    }
    case "change_evidence":
      return [
        { ...desk, hasEvidence: !desk.hasEvidence },
        { kind: "resting_changed", cause: "evidence_added" },
      ];
  }
}

const who = fc.constantFrom(...people);
const status = fc.constantFrom(...statuses);
const anything: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom("claim", "hand_back"), who }),
  fc.record({ do: fc.constantFrom("review", "adjudicate"), who, status }),
  fc.record({ do: fc.constant("change_evidence") }),
);

it("whatever a desk does, a pair's state says what is on record", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 30 }), (acts) => {
      acts.reduce((desk, done, index) => {
        const next = act(desk, done, new Date(index + 1));
        const { pair, claims } = next;
        const reviews = reviewsOfRound(next.reviews, pair.roundFrom);
        const given = new Set(reviews.map(({ status }) => status));
        seen.add(pair.state);
        if (pair.state === "open") {
          expect([claims, reviews, pair.decidedStatus]).toEqual([[], [], null]);
        }
        if (pair.state === "stale") expect([claims, reviews]).toEqual([[], []]);
        if (pair.state === "disputed") expect(given.size).toBeGreaterThan(1);
        if (pair.state === "in_review") {
          expect(claims.length + reviews.length).toBeGreaterThan(0);
          const [only] = given;
          const isAgreed = reviews.length >= 2 && given.size === 1 && only !== undefined;
          if (isAgreed) expect(missingFor(only, atGate(next))).not.toEqual([]);
          if (reviews.length >= 2) expect(given.size).toBe(1);
        }
        return next;
      }, begin);
    }),
    { numRuns: 400, seed: 5 },
  );
  expect([...seen].sort()).toEqual(["decided", "disputed", "in_review", "open", "stale"]);
});
