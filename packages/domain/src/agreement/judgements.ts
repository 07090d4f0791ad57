/** A value that a unit can be given. A number is finite; `1` and `"1"` are two categories. */
export type Category = string | number;

/** What one coder says of one unit; null where that coder has not judged it. */
export type Judgement = Category | null;

/** One row a unit. In which column a judgement stands tells nothing, save to Cohen's kappa. */
export type Units = readonly (readonly Judgement[])[];

/**
 * What the categories are to each other: names alone (nominal), or steps of which one is nearer to
 * the next than to the one after (ordinal).
 */
export type Scale =
  | { level: "nominal" }
  | {
      level: "ordinal";
      /** From lowest to highest, used or not; null where they are numbers, which go by their value. */
      order: readonly Category[] | null;
    };
