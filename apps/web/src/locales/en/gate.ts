export const gate = {
  heading: "What a decision needs",
  forStatus: "To decide",
  passes: "Nothing is missing: what is on record carries this status.",
  agreed:
    "All reviews agree, but this is missing. The pair is decided by itself once it is on record.",
  missing: "Missing",
  addEvidence: {
    allegation: "Add evidence for the allegation",
    response: "Add evidence for the response",
  },
  logSearch: "Log a search",
  sayWhyOne: "Say why one origin is enough",
  askEditor: "An editor can say why one origin is enough.",
  uncounted: "Held for this side, but does not count:",
  withheld: "evidence from a confidential source",
  mend: {
    to_confirm: "Confirm the quotation",
    lost: "Find its place",
    unanchored: "Preserve its source",
  },
  oneOrigin: "Why one origin is enough",
  oneOriginText:
    "Evidence of a single origin carries a decision only with an editor’s reason, which stays on record. Say why no second, independent origin can be had.",
  reason: "Reason",
  saveReason: "Put it on record",
  reasonSaved: "The reason is on record.",
  reasonBy: "{name}, {date}",
  changeReason: "Change the reason",
  withdrawReason: "Withdraw the reason",
  withdrawReasonText:
    "A decision that rests on it is to be looked at again then. The reason stays in the history.",
  reasonWithdrawn: "The reason was withdrawn.",
} as const;
