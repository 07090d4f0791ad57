import { expect, it } from "vitest";
import { canonicalJson } from "./chain.ts";
import { hashOf, recordIn } from "./records.ts";

const reviewId = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
const review = { status: "contested", confidence: "low", rationale: "As it is on record." };
const later = { elements: [], evidenceIds: [], isInformed: false };
const told = (after: object) =>
  recordIn({ kind: "pair_reviewed", content: canonicalJson({ before: null, after }) });

it("takes a review of before elements, evidence and sight were told of as one that says nothing of them", () => {
  expect(told({ reviewId, ...review, revision: 1 })).toEqual({
    kind: "review",
    id: reviewId,
    hash: hashOf("review", { ...review, ...later }),
  });
});

it.each([
  ["elements", [{ elementId: reviewId, status: "contested", answers: [] }]],
  ["evidenceIds", [reviewId]],
  ["isInformed", true],
])("does not take it as one that says something of %s", (name, value) => {
  expect(told({ reviewId, ...review })?.hash).not.toBe(
    hashOf("review", { ...review, ...later, [name]: value }),
  );
});

it("knows an instant in whatever form it came", () => {
  const request = { requestId: reviewId, partyId: reviewId, channel: "email", pairIds: [] };
  const words = { addressee: "press@telegram.example", asked: "What do you say?" };
  const logged = (sentAt: string) =>
    recordIn({
      kind: "request_logged",
      content: canonicalJson({
        before: null,
        after: { ...request, ...words, sentAt, deadline: "2026-03-04T00:00:00Z" },
      }),
    })?.hash;
  expect(logged("2026-03-02T13:00:00+01:00")).toBe(logged("2026-03-02T12:00:00.000Z"));
  expect(logged("2026-03-02T13:00:00Z")).not.toBe(logged("2026-03-02T12:00:00.000Z"));
});
