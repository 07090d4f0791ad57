import type { Part, Run } from "../page/part.ts";
import { type Parts, runsOf, sumUp } from "../page/part-walk.ts";
import { isPlainProse, isProse } from "./prose.ts";

/** How many parts around a paragraph it speaks for. */
const LEVELS = 5;

/** What prose counts that stands in lists or links much, as teasers do. */
const LISTED_WEIGHT = 0.4;

/** What a part around the body must add to its prose, as a share of it, to be the body instead. */
const WORTH_ADDING = 0.2;

/** The part of a page that the prose of its article stands in. */
export function findBody(root: Part, asides: Parts): Part {
  return widen(densest(root, asides), root, asides);
}

/**
 * The part that paragraphs speak for most: each for those around it, for the nearest most. None speaks
 * beyond the `article` that it stands in, for a page may hold several.
 */
function densest(root: Part, asides: Parts): Part {
  const scores = new Map<Part, number>();
  let best = root;
  let most = 0;
  for (const run of runsOf(root, asides)) {
    if (!isProse(run)) continue;
    let part: Part | null = run.part.element.tagName === "p" ? run.part.parent : run.part;
    for (let level = 0; part && level < LEVELS; part = part.parent, level++) {
      const score = (scores.get(part) ?? 0) + weightOf(run) / Math.max(1, 2 * level);
      scores.set(part, score);
      if (score > most) [best, most] = [part, score];
      if (part.element.tagName === "article") break;
    }
  }
  return best;
}

function weightOf(run: Run): number {
  const commas = run.text.match(/[,،、，]/g)?.length ?? 0;
  const weight = 1 + commas + (run.text.length - run.linked) / 100;
  return isPlainProse(run) ? weight : LISTED_WEIGHT * weight;
}

/** Goes outwards to where the rest of an article stands that is laid out in several parts. */
function widen(densest: Part, root: Part, asides: Parts): Part {
  const plain = sumUp(root, asides, (run) => (isPlainProse(run) ? run.text.length : 0));
  const words = sumUp(root, asides, ({ text }) => text.length);
  const articles = sumUp(
    root,
    asides,
    () => 0,
    (sum, { element }) => (element.tagName === "article" ? 1 : sum),
  );
  let body = densest;
  for (let part = body.parent; part && articles(part) < 2; part = part.parent) {
    const added = plain(part) - plain(body);
    if (added > WORTH_ADDING * plain(body) && added > (words(part) - words(body)) / 2) body = part;
  }
  return body;
}
