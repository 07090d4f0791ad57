import { type EvidenceStatus, evidenceStatusInfo, statusSignInfo } from "@rejoinder/schema";
import type { Markup } from "../formats/html/markup.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent } from "../report.ts";
import { widthOf } from "./lettering.ts";
import type { Picture } from "./picture.ts";
import { fill, picture, round, stroke, svg, textLines } from "./svg.ts";

const SIGN = 20;
/** Over the bar, and under it where labels stand there too. */
const MARGIN = 36;
const BAR_HEIGHT = 14;
/** Between two stretches of the bar. */
const GAP = 2;
/** Between two labels, at least. */
const APART = 8;

/**
 * Pairs by status as a bar: beside each stretch the sign of its status and its number of pairs, over
 * it, or under it by turns where there is no room for all over it.
 * @param width in px.
 * @returns null where there is no pair.
 */
export function statusBar(content: ReportContent, width = 640): Picture | null {
  const { counts, locale } = content;
  const words = sentences[locale];
  const shown = counts.filter(({ pairs }) => pairs > 0);
  const total = shown.reduce((sum, { pairs }) => sum + pairs, 0);
  if (total === 0) return null;
  const alternative = shown
    .map(({ status, pairs }) => evidenceStatusInfo[status].label[locale] + words.colon + pairs)
    .join("\n");
  const stretches = stretchesOf(shown, total, width);
  const isCrowded = stretches.reduce((sum, { label }) => sum + label + APART, 0) > width;
  const over = stretches.filter((_, index) => !isCrowded || index % 2 === 0);
  const under = stretches.filter((_, index) => isCrowded && index % 2 === 1);
  const height = MARGIN + BAR_HEIGHT + (isCrowded ? MARGIN : 0);
  return picture({ title: words.statuses, alternative, width, height }, [
    ...stretches.map(drawStretch),
    ...spread(over, width).flatMap(({ stretch, start }) => drawLabel(stretch, start, "over")),
    ...spread(under, width).flatMap(({ stretch, start }) => drawLabel(stretch, start, "under")),
  ]);
}

type Stretch = {
  status: EvidenceStatus;
  pairs: number;
  from: number;
  width: number;
  /** Width of its label. */
  label: number;
};

function stretchesOf(shown: ReportContent["counts"], total: number, whole: number): Stretch[] {
  let before = 0;
  return shown.map(({ status, pairs }) => {
    const from = (before / total) * whole;
    before += pairs;
    const to = (before / total) * whole - (before < total ? GAP : 0);
    const label = SIGN + 5 + widthOf(String(pairs), { size: 13, bold: true });
    return { status, pairs, from, width: Math.max(to - from, 1.5), label };
  });
}

/** Where labels start: over their stretch as far as none stands on another and none outside. */
function spread(
  stretches: readonly Stretch[],
  whole: number,
): { stretch: Stretch; start: number }[] {
  let free = 0;
  const placed = stretches.map((stretch) => {
    const start = Math.max(middleOf(stretch) - stretch.label / 2, free);
    free = start + stretch.label + APART;
    return { stretch, start };
  });
  let limit = whole;
  for (const label of placed.toReversed()) {
    label.start = Math.min(label.start, limit - label.stretch.label);
    limit = label.start - APART;
  }
  return placed;
}

function middleOf({ from, width }: Stretch): number {
  return from + width / 2;
}

function drawStretch({ status, from, width }: Stretch): Markup {
  return svg`<rect x="${round(from)}" y="${MARGIN}" width="${round(width)}" height="${BAR_HEIGHT}"${fill(status)}/>`;
}

function drawLabel(stretch: Stretch, start: number, place: "over" | "under"): Markup[] {
  const { status, pairs } = stretch;
  const foot = round(start + stretch.label / 2);
  const middle = round(middleOf(stretch));
  const bottom = MARGIN + BAR_HEIGHT;
  const isOver = place === "over";
  const top = isOver ? 0 : bottom + MARGIN - SIGN;
  const line = isOver
    ? `M${foot} 22v3L${middle} 32v4`
    : `M${middle} ${bottom}v4L${foot} ${top - 5}v3`;
  return [
    drawSign(status, start, top),
    ...textLines([String(pairs)], {
      x: start + SIGN + 5,
      y: top + 15,
      colour: status,
      bold: true,
    }),
    svg`<path d="${line}"${stroke(status)}/>`,
  ];
}

/** A sign of the family. */
function drawSign(status: EvidenceStatus, x: number, y: number): Markup {
  const { lines, filled } = statusSignInfo[evidenceStatusInfo[status].sign];
  return svg`<g transform="translate(${round(x)} ${y})"${stroke(status)} stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="10" r="8.25"/>${lines && svg`<path d="${lines}"/>`}${filled && svg`<path d="${filled}"${fill(status)}/>`}</g>`;
}
