/** An `error` leaves nothing that others could use or trust in its place; a `warning` asks for a look. */
export type Severity = "error" | "warning";

/** What a reader is told: one plain sentence that says what is wrong and how to mend it. */
export type ProblemInfo = { severity: Severity; en: string; fr: string };
