/** What came of a check; `trouble` is null where all is well. */
export type Outcome = { name: string; trouble: string | null };
