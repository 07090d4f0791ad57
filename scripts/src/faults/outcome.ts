/** What one kind of fault did to a desk. */
export type Outcome = {
  fault: string;
  /** What was counted and measured, in a few words. */
  figures: string;
  /** What should not have happened; empty when the desk stood it. */
  misses: string[];
};

/** Tells on the way what takes long. */
export type Say = (line: string) => void;

export const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
