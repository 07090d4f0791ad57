import { type CountableEvidence, originOf, whyUncounted } from "../gate/counted.ts";
import { pointsTowards, type Side, type Stances } from "../gate/side.ts";
import { againstSide, pullOf, type Weighed } from "./pull.ts";
import { type Grades, type Range, weightOf } from "./weight.ts";

/** What of a pair is weighed. */
export type PairToWeigh = {
  /** The sources of its allegation, in every wording of it. */
  allegationSourceIds: readonly string[];
  /** In any order; what does not count may be among them, and weighs nothing. */
  evidence: readonly (CountableEvidence & Grades)[];
};

/** Which side is less inconsistent with the evidence: a side, neither, or nobody can tell. */
export type Lead = Side | "level" | "cannot_tell";

export type Balance = {
  /** Hundredths of a point, by side. */
  inconsistency: Record<Side, Range>;
  /** The response's inconsistency less the allegation's: above 0 the allegation fares better. */
  margin: Range;
  /** `level` also where nothing discriminates; `cannot_tell` hangs on grades that are unknown. */
  lead: Lead;
};

/** What counts and discriminates, by what it goes back to. */
export type Origin = { evidenceIds: string[]; passages: Weighed[] };

/** @returns 0 to 4; null where neither stance applies. */
export function diagnosticityOf(stances: Stances): number | null {
  const allegation = pointsTowards("allegation", stances);
  const response = pointsTowards("response", stances);
  if (allegation === null && response === null) return null;
  return Math.abs((allegation ?? 0) - (response ?? 0));
}

/** The origins of the evidence that counts and discriminates. */
export function originsOf({ evidence, allegationSourceIds }: PairToWeigh): Origin[] {
  const telling = evidence.filter(
    (item) => (diagnosticityOf(item) ?? 0) > 0 && whyUncounted(item, allegationSourceIds) === null,
  );
  return [...Map.groupBy(telling, ({ source }) => originOf(source)).values()].map((passages) => ({
    evidenceIds: passages.map(({ id }) => id),
    passages: passages.map((item) => ({
      weight: weightOf(item),
      against: {
        allegation: inconsistencyWith("allegation", item),
        response: inconsistencyWith("response", item),
      },
    })),
  }));
}

/** How the sides stand on these origins, in any order of them. */
export function balance(origins: readonly Origin[]): Balance {
  const against = (side: Side) => sum(origins.map(({ passages }) => againstSide(side, passages)));
  const margin = sum(origins.map(({ passages }) => pullOf(passages)));
  return {
    inconsistency: { allegation: against("allegation"), response: against("response") },
    margin,
    lead: leadOf(margin),
  };
}

function leadOf({ low, high }: Range): Lead {
  if (low > 0) return "allegation";
  if (high < 0) return "response";
  return low === high ? "level" : "cannot_tell";
}

function inconsistencyWith(side: Side, stances: Stances): number {
  return Math.max(0, 0 - (pointsTowards(side, stances) ?? 0));
}

function sum(ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((total, { low }) => total + low, 0),
    high: ranges.reduce((total, { high }) => total + high, 0),
  };
}
