/** Sentences of made-up cases, before judgment. Nobody in them exists. */
export type SentenceList = {
  /** Each asserts guilt in the desk's own words, and should be flagged. */
  asserts: readonly string[];
  /** Each uses the same words and asserts nothing: attributed, denied, asked, quoted, procedural. */
  leavesOpen: readonly string[];
};
