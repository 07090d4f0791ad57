export const particulars = {
  open: "Change the particulars",
  title: "Particulars of the source",
  reliability: "Reliability",
  reliabilityHint: "Of the source as such, whatever it says here.",
  notJudged: "not judged yet",
  unknown: "not known",
  save: "Save",
  close: "Close",
  saved: "The particulars were saved.",
  changedMeanwhile:
    "Somebody changed this source while you wrote. Here is where the two differ. Choose one.",
  sameMeanwhile: "Somebody changed this source while you wrote, to just what you wrote.",
  standing: "What stands now",
  mine: "What you wrote",
  keepStanding: "Keep what stands",
  putMine: "Put mine in its place",
} as const;
