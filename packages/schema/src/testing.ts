/** For tests: what is not set as French in a French sentence; empty where all is well. */
export function frenchSlips(sentence: string): string[] {
  return rules.filter(({ slip }) => slip.test(sentence)).map(({ rule }) => rule);
}

/** U+202F is the narrow no-break space. A colon within an address or a time is none of a sentence’s. */
const rules = [
  { rule: "U+202F stands before ; : ! ?", slip: /(?<![\u202F!?])[;:!?](?=[\s»)]|$)/u },
  { rule: "U+202F stands inside « »", slip: /«(?!\u202F)|(?<!\u202F)»/u },
  { rule: "quotation marks are « », the apostrophe is ’", slip: /["“”']/u },
  { rule: "an ellipsis is one sign", slip: /\.{3}/u },
] as const;

/** For tests: every French sentence in a table or anything else that holds `{ en, fr }` somewhere. */
export function frenchSentences(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "fr" && typeof each === "string" ? [each] : frenchSentences(each),
  );
}
