import { edtfInterval, formatEdtf } from "@rejoinder/schema";
import type { Markup } from "../formats/html/markup.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent } from "../report.ts";
import { wrap } from "./lettering.ts";
import type { Picture } from "./picture.ts";
import { LINE_HEIGHT, picture, round, stroke, svg, textLines } from "./svg.ts";
import { type TimeAxis, timeAxis } from "./time-axis.ts";
import { momentMark, momentStretch } from "./timeline-mark.ts";
import { type TimelineRow, timelineRows } from "./timeline-rows.ts";

const SIZE = 12;
/** Under this width the words of a row stand over its mark, not beside it. */
const WIDE = 480;
/** Part of a wide picture that its words take. */
const WORDS_PART = 0.5;
const GUTTER = 16;
/** Room on each side of the axis for marks that stand at its ends. */
const EDGE = 8;
const HEAD = 28;
const ROW_GAP = 10;
const STRIP = 18;

/** Where things stand: words and axis side by side, or one over the other. */
type Plan = { width: number; words: number; axisStart: number; axisWidth: number; isWide: boolean };

/**
 * Statements and proceedings along a line of time. A day that a source gives is a filled mark; a
 * longer or doubtful date is as long as it may be, hollow or dashed; what has no date stands apart.
 * @param width in px.
 * @returns null where nothing was said or done.
 */
export function timeline(content: ReportContent, width = 640): Picture | null {
  const words = sentences[content.locale];
  const rows = timelineRows(content);
  if (rows.length === 0) return null;
  const isDated = ({ on }: TimelineRow) => on !== null && edtfInterval(on) !== null;
  const dated = rows.filter(isDated);
  const undated = rows.filter((row) => !isDated(row));
  const plan = planOf(width);
  const shapes: Markup[] = [];
  let top = 0;
  const axis = timeAxis(
    dated.map(({ on }) => on ?? ""),
    { width: plan.axisWidth, apart: 120 },
  );
  if (axis) {
    top = HEAD;
    for (const row of dated) {
      const drawn = drawRow(row, { top, plan, axis, locale: content.locale });
      shapes.push(...drawn.shapes);
      top += drawn.height;
    }
    shapes.unshift(...drawAxis(axis, plan, top, content.locale));
    const key = wrap(words.timelineKey, width, { size: SIZE, most: 4 });
    shapes.push(...textLines(key, { x: 0, y: top + SIZE + 8, size: SIZE, colour: "ink-2" }));
    top += key.length * LINE_HEIGHT + 12;
  }
  if (undated.length > 0) {
    top += axis ? 12 : 0;
    shapes.push(...textLines([words.undated], { x: 0, y: top + SIZE, size: SIZE, bold: true }));
    top += LINE_HEIGHT + 4;
    for (const row of undated) {
      const lines = wrap(row.text, width - GUTTER, { size: SIZE, most: 3 });
      shapes.push(momentMark(row.kind, 6, top + 8, "hollow"));
      shapes.push(...textLines(lines, { x: GUTTER, y: top + SIZE, size: SIZE }));
      top += lines.length * LINE_HEIGHT + 4;
    }
  }
  const alternative = [...dated, ...undated]
    .map(({ on, text }) => formatEdtf(on, content.locale) + words.colon + text)
    .join("\n");
  return picture({ title: words.timeline, alternative, width, height: round(top + 4) }, shapes);
}

function planOf(width: number): Plan {
  const isWide = width >= WIDE;
  const words = isWide ? Math.round(width * WORDS_PART) : width;
  const axisStart = (isWide ? words + GUTTER : 0) + EDGE;
  return { width, words, axisStart, axisWidth: width - axisStart - EDGE, isWide };
}

function drawAxis(
  axis: TimeAxis,
  plan: Plan,
  bottom: number,
  locale: ReportContent["locale"],
): Markup[] {
  const last = axis.marks.length - 1;
  return axis.marks.flatMap(({ place, on }, index) => {
    const x = round(plan.axisStart + place);
    const anchor = index === 0 ? "start" : index === last ? "end" : "middle";
    const label = { x: x - (index === 0 ? EDGE : index === last ? -EDGE : 0), y: SIZE, size: SIZE };
    return [
      svg`<path d="M${x} 18V${round(bottom)}"${stroke("hair")}/>`,
      ...textLines([formatEdtf(on, locale)], { ...label, anchor, colour: "ink-2" }),
    ];
  });
}

type Ground = { top: number; plan: Plan; axis: TimeAxis; locale: ReportContent["locale"] };

function drawRow(row: TimelineRow, { top, plan, axis, locale }: Ground) {
  const date = wrap(formatEdtf(row.on, locale), plan.words, { size: SIZE, bold: true, most: 2 });
  const text = wrap(row.text, plan.words, { size: SIZE, most: 4 });
  const lettering = (date.length + text.length) * LINE_HEIGHT;
  const middle = plan.isWide ? top + 9 : top + lettering + STRIP / 2;
  return {
    height: lettering + (plan.isWide ? 0 : STRIP) + ROW_GAP,
    shapes: [
      ...textLines(date, { x: 0, y: top + SIZE, size: SIZE, bold: true }),
      ...textLines(text, { x: 0, y: top + SIZE + date.length * LINE_HEIGHT, size: SIZE }),
      svg`<path d="M${plan.axisStart} ${round(middle)}h${plan.axisWidth}"${stroke("hair")}/>`,
      drawMark(row, middle, plan, axis),
    ],
  };
}

const DAY = 86_400_000;

function drawMark({ kind, on }: TimelineRow, middle: number, plan: Plan, axis: TimeAxis): Markup {
  const interval = edtfInterval(on ?? "") ?? { from: -Infinity, to: Infinity };
  const isDoubtful = /[~?%]/.test(on ?? "");
  const from = plan.axisStart + axis.place(interval.from);
  const to = plan.axisStart + axis.place(interval.to);
  if (interval.to - interval.from < DAY)
    return momentMark(kind, (from + to) / 2, middle, isDoubtful ? "dashed" : "filled");
  return momentStretch(kind, { from, to, middle }, { interval, isDoubtful });
}
