import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseAgreement } from "./case-agreement.ts";
import type { JudgedPair } from "./independent.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { reviewerAgreement } from "./reviewer-agreement.ts";
import { judgedBy, someJudgedPairs } from "./testing-judged.ts";

describe("the agreement of a case", () => {
  it("compares what two reviewers said of each pair, by every figure", () => {
    // A published example of Cohen's kappa: .1304 where two agree on 60 of 100, in 45 and 15.
    const pairs = [
      ...judgedBy(45, "supported", "supported"),
      ...judgedBy(15, "supported", "insufficient"),
      ...judgedBy(25, "insufficient", "supported"),
      ...judgedBy(15, "insufficient", "insufficient"),
    ];
    const { status, ...counts } = caseAgreement(pairs);
    expect(counts).toMatchObject({ pairs: 100, pairsCompared: 100, reviewers: 2, reviews: 200 });
    expect(status.percent.value).toBeCloseTo(0.6);
    expect(status.cohen.value).toBeCloseTo(0.1304, 4);
    expect(status.alpha.value).toBeCloseTo(1 - (199 * 40) / (130 * 70), 10);
    expect(status.alpha.interval?.low).toBeLessThan(status.alpha.value ?? 0);
    expect(status.alpha.interval?.high).toBeGreaterThan(status.alpha.value ?? 0);
  });

  it("takes low, medium and high as steps: the nearer, the less they disagree", () => {
    const confidences = (one: "low" | "medium" | "high") => [
      ...judgedBy(10, "supported", "supported", ["low", one]),
      ...judgedBy(10, "supported", "supported", ["high", "high"]),
      ...judgedBy(10, "supported", "supported", ["medium", "medium"]),
    ];
    const near = caseAgreement(confidences("medium")).confidence.alpha.value ?? Number.NaN;
    const far = caseAgreement(confidences("high")).confidence.alpha.value ?? Number.NaN;
    expect(near).toBeGreaterThan(far);
  });

  it("has no kappa of Cohen's for three people, and no kappa of Fleiss' for unequal numbers", () => {
    const [pair] = judgedBy(1, "supported", "insufficient");
    const third = {
      reviewerId: "eva",
      status: "contested",
      confidence: "low",
      elements: [],
    } as const;
    const pairs: JudgedPair[] = [
      ...judgedBy(2, "supported", "supported"),
      { decided: "contested", reviews: [...(pair?.reviews ?? []), third] },
    ];
    const { cohen, fleiss, alpha } = caseAgreement(pairs).status;
    expect(cohen).toEqual({ value: null, why: "MORE_THAN_TWO" });
    expect(fleiss).toEqual({ value: null, why: "UNEQUAL_NUMBERS" });
    expect(alpha.value).not.toBeNull();
  });

  it.each([
    ["nobody judged anything", [], "NOTHING_JUDGED"],
    ["nobody judged what another did", judgedBy(3, "supported", null), "NOTHING_JUDGED_TWICE"],
    ["all say the same", judgedBy(3, "supported", "supported"), "ONE_CATEGORY"],
  ] as const)("tells no alpha and no kappa where %s", (_, pairs, why) => {
    const { alpha, cohen, fleiss } = caseAgreement(pairs).status;
    expect([alpha.why, cohen.why, fleiss.why]).toEqual([why, why, why]);
    expect([alpha.value, alpha.interval]).toEqual([null, null]);
  });

  it("tells alpha of one pair without an interval", () => {
    const { alpha } = caseAgreement(judgedBy(1, "supported", "insufficient")).status;
    expect(alpha).toEqual({ value: 0, why: null, interval: null, whyNoInterval: "ONE_UNIT" });
  });

  it("compares elements that two people judged apart, whatever they said of the pair", () => {
    const said = (elements: JudgedPair["reviews"][number]["elements"], reviewerId: string) =>
      ({ reviewerId, status: "partly_supported", confidence: "low", elements }) as const;
    const pairs: JudgedPair[] = [
      {
        decided: "partly_supported",
        reviews: [
          said(
            [
              { elementId: "1", status: "insufficient" },
              { elementId: "2", status: "contested" },
              { elementId: "3", status: null },
            ],
            "ana",
          ),
          said(
            [
              { elementId: "1", status: "insufficient" },
              { elementId: "2", status: "insufficient" },
              { elementId: "3", status: "contested" },
            ],
            "ben",
          ),
        ],
      },
    ];
    const { element, status } = caseAgreement(pairs);
    expect(element.compared).toBe(2);
    expect(element.percent.value).toBe(0.5);
    expect(status.alpha.why).toBe("ONE_CATEGORY");
  });

  it("says why stances have no figure", () => {
    expect(caseAgreement([]).stance).toEqual({ value: null, why: "RATED_IN_SIGHT" });
  });

  it("has the alpha of the statuses alone, whatever the rest of the reviews says", () => {
    fc.assert(
      fc.property(someJudgedPairs, (pairs) => {
        const units = pairs.map(({ reviews }) => reviews.map(({ status }) => status));
        const { value, why } = caseAgreement(pairs).status.alpha;
        expect({ value, why }).toEqual(krippendorffAlpha(units, { level: "nominal" }));
      }),
      { numRuns: 25 },
    );
  });
});

describe("the agreement of a reviewer", () => {
  const pairs = [
    ...judgedBy(6, "supported", "supported"),
    ...judgedBy(2, "insufficient", "supported"),
    ...judgedBy(2, "insufficient", null),
  ].map((pair): JudgedPair => ({ ...pair, decided: "allegation_supported" }));

  it("counts how many of their reviews say what was decided", () => {
    expect(reviewerAgreement(pairs, "ana")).toMatchObject({
      reviews: 10,
      compared: 8,
      asDecided: 6,
    });
    expect(reviewerAgreement(pairs, "ben")).toMatchObject({
      reviews: 8,
      compared: 8,
      asDecided: 8,
    });
  });

  it("compares them with each other one who judged the same pair", () => {
    expect(reviewerAgreement(pairs, "ana").withOthers.value).toBe(0.75);
  });

  it("is told of nobody who judged nothing", () => {
    expect(reviewerAgreement(pairs, "eva")).toMatchObject({
      reviews: 0,
      withOthers: { value: null, why: "NOTHING_JUDGED" },
      alpha: { value: null, why: "NOTHING_JUDGED" },
    });
  });
});
