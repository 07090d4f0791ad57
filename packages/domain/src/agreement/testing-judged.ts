import { Confidence, chosenStatuses } from "@rejoinder/schema";
import fc from "fast-check";
import type { JudgedPair } from "./independent.ts";

const short = { supported: "allegation_supported", insufficient: "insufficient" } as const;
type Short = keyof typeof short;

/** So many pairs, each judged alike: by Ana, and by Ben unless that is null. */
export function judgedBy(
  count: number,
  ana: Short,
  ben: Short | null,
  [anas, bens]: readonly [Confidence, Confidence] = ["medium", "medium"],
): JudgedPair[] {
  const review = (reviewerId: string, said: Short, confidence: Confidence) => {
    return { reviewerId, status: short[said], confidence, elements: [] };
  };
  const reviews = [review("ana", ana, anas), ...(ben ? [review("ben", ben, bens)] : [])];
  return Array.from({ length: count }, () => ({ decided: short[ana], reviews }));
}

const status = fc.constantFrom(...chosenStatuses);

export const someJudgedPairs: fc.Arbitrary<JudgedPair[]> = fc.array(
  fc.record({
    decided: status,
    reviews: fc.uniqueArray(
      fc.record({
        reviewerId: fc.constantFrom("ana", "ben", "eva"),
        status,
        confidence: fc.constantFrom(...Object.values(Confidence)),
        elements: fc.constant([]),
      }),
      { selector: ({ reviewerId }) => reviewerId },
    ),
  }),
  { maxLength: 8 },
);
