export const stage = {
  heading: "Proceedings",
  none: "No step of the proceedings is on record.",
  nobodyNamed: "nobody named",
  source: "its source",
  add: "Add a step",
  addTitle: "Add a step of the proceedings",
  about:
    "Decisions on allegations against whoever it concerns are then to be looked at again; all decisions, where nobody is named.",
  stage: "Stage",
  chooseStage: "Choose a stage",
  party: "Whom it concerns",
  on: "Date",
  onHint: "As 2024-08-28, 2024-08 or 2024~; leave it empty where the source does not tell.",
  itsSource: "Source that tells of it",
  chooseSource: "Choose the source.",
  added:
    "The step is on record. {stale, plural, =0 {No decision rested on it.} one {One decision is to be looked at again.} other {# decisions are to be looked at again.}}",
} as const;
