export const wording = {
  title: "Wording",
  about:
    "Where the desk’s own words assert guilt before judgment: in notes, reasons and titles. A flag is a question; who knows better dismisses it with a reason.",
  none: "Nothing is flagged.",
  noneText:
    "No wording in the notes, reasons and titles of this case was flagged. The check does not find everything.",
  pair: "pair {number, number}",
  case: "the case",
  more: "There is more. Once some of these are mended or dismissed, the others are shown.",
  dismiss: "Keep these words",
  dismissLabel: "Keep {words}",
  dismissTitle: "Why these words are right",
  dismissAbout: "They are flagged no more. The reason stays on record.",
  reason: "Reason",
  dismissed: "The words are flagged no more.",
} as const;
