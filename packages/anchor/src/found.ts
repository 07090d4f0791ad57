import type { Change } from "./compare.ts";

/** Where a quotation was found. Offsets in UTF-16 code units, end exclusive. */
export type Found =
  | {
      /**
       * `exact` the same code units; `normalised` the same but for the listed typography; `fuzzy`
       * a proposal that a person must confirm: the wording changed, or it is the same in another
       * place.
       */
      state: "exact" | "normalised" | "fuzzy";
      start: number;
      end: number;
      /** How much of the wording is the same, from 0 to 1. */
      score: number;
      changes: Change[];
    }
  | {
      state: "lost";
      start: null;
      end: null;
      /** Of the best place that was not good enough; 0 where there was none. */
      score: number;
      changes: [];
    };

export const lost = (score: number): Found => ({
  state: "lost",
  start: null,
  end: null,
  score,
  changes: [],
});
