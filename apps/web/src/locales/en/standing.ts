export const standing = {
  marked: "reason missing",
  reviewed: "reviewed, undecided",
  decided: "decided",
} as const;
