import type { Interval } from "@rejoinder/schema";
import type { Markup } from "../formats/html/markup.ts";
import type { Colour } from "./palette.ts";
import { fill, round, stroke, svg } from "./svg.ts";
import type { MomentKind } from "./timeline-rows.ts";

const colours = {
  proceedings: "ink",
  allegation: "allegation",
  response: "response",
  neither: "ink-2",
} as const satisfies Record<MomentKind, Colour>;

/** Shapes about the origin, told apart without colour: diamond, square, circle, triangle. */
const shapes = {
  proceedings: "M0-6.5 6.5 0 0 6.5-6.5 0z",
  allegation: "M-5-5H5V5H-5z",
  response: "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
  neither: "M0-6 6 5H-6z",
} as const satisfies Record<MomentKind, string>;

const DASHES = "2 2";

/** A day that a source gives, or (dashed) one it gives with doubt; hollow where there is no date. */
export function momentMark(
  kind: MomentKind,
  x: number,
  y: number,
  look: "filled" | "dashed" | "hollow",
): Markup {
  const paint = look === "filled" ? fill(colours[kind]) : stroke(colours[kind]);
  const dashes = look === "dashed" ? svg` stroke-dasharray="${DASHES}"` : null;
  return svg`<path transform="translate(${round(x)} ${round(y)})" d="${shapes[kind]}"${paint}${look === "filled" ? null : svg` stroke-width="1.5"`}${dashes}/>`;
}

/** A stretch of time: somewhere in it; an open end is an arrow, no end. */
export function momentStretch(
  kind: MomentKind,
  { from, to, middle }: { from: number; to: number; middle: number },
  { interval, isDoubtful }: { interval: Interval; isDoubtful: boolean },
): Markup {
  const y = round(middle);
  const start = Number.isFinite(interval.from) ? "" : `M${round(from + 6)} ${y - 5}l-6 5 6 5`;
  const end = Number.isFinite(interval.to) ? "" : `M${round(to - 6)} ${y - 5}l6 5-6 5`;
  const width = Math.max(to - from, 6);
  const dashes = isDoubtful ? svg` stroke-dasharray="${DASHES}"` : null;
  const arrows = `${start}${end}`;
  return svg`<g${stroke(colours[kind])} stroke-width="1.5"><rect x="${round(from)}" y="${y - 4}" width="${round(width)}" height="8" rx="${kind === "response" ? 4 : 0}"${dashes}/>${arrows && svg`<path d="${arrows}"/>`}</g>`;
}
