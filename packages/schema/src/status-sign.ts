/**
 * Eight signs of one family, told apart without colour. Paths on a 20 × 20 grid, for a line of 1.5
 * inside a circle of radius 8.25 about the middle; `filled` is drawn filled as well. `character` is
 * for plain text; U+FE0E keeps triangles from being drawn as emoji.
 */
export const statusSignInfo = {
  dash: { lines: "M6.5 10h7", filled: null, character: "–" },
  left: { lines: null, filled: "M11.75 6 5.5 10l6.25 4z", character: "◀\uFE0E" },
  leftHalf: { lines: "M11.75 6 5.5 10l6.25 4z", filled: "M11.75 10v4L5.5 10z", character: "◁" },
  right: { lines: null, filled: "M8.25 6l6.25 4-6.25 4z", character: "▶\uFE0E" },
  unequal: { lines: "M6 8.25h8M6 11.75h8M12 5.75l-4 8.5", filled: null, character: "≠" },
  question: {
    lines: "M7.75 8.1a2.25 2.25 0 1 1 3.4 1.95c-.75.45-1.15.85-1.15 1.7v.1M10 14.2v.05",
    filled: null,
    character: "?",
  },
  empty: {
    lines: "M13.5 10a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M13.75 6.25l-7.5 7.5",
    filled: null,
    character: "∅",
  },
  arrow: {
    lines: "M5.75 12.25a4.25 4.25 0 0 1 8-1.5M14.25 7.5v3.5h-3.5",
    filled: null,
    character: "↷",
  },
} as const satisfies Record<
  string,
  { lines: string | null; filled: string | null; character: string }
>;

export type Sign = keyof typeof statusSignInfo;
