export const standing = {
  marked: "reason missing",
  reviewed: "reviewed, undecided",
  decided: "decided",
  stale: "to be reviewed again",
} as const;
