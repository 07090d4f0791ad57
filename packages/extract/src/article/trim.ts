import type { Part, Run } from "../page/part.ts";
import { type Parts, runsOf, sumUp, walkParts } from "../page/part-walk.ts";
import { leadsAway } from "./phrases.ts";
import { endsSentence, isHeading, isHeadingPart, isLink, isProse, isTitle } from "./prose.ts";

const LISTS = new Set(["ul", "ol", "dl", "table"]);

/** Elements that writers put words in; what stands in others may be the page's own. */
const WRITTEN = new Set("blockquote dd dt h2 h3 h4 h5 h6 li p pre td th".split(" "));

/** The longest card, line of front matter and line of a template, in UTF-16 code units. */
const LONGEST = { card: 350, frontMatter: 40, date: 60, template: 40 };

/** The paragraphs of an article, without what pages put before, between and after them. */
export function trim(body: Part, asides: Parts): Run[] {
  const runs = runsOf(
    body,
    new Set([...asides, ...linkLists(body), ...cards(body, asides)]),
  ).filter(
    (run, at, all) =>
      hasWords(run) && (!isLink(run) || headsProse(run, all[at + 1])) && !leadsAway(run),
  );
  const template = repeatedLines(runs);
  const first = runs.findIndex(isProse);
  const title = runs.findLastIndex((run, at) => at < first && isTitle(run));
  const kept = runs.filter(
    (run, at) =>
      at > title &&
      !(at < first && isFrontMatter(run)) &&
      (isWritten(run) || !template.has(run.text)),
  );
  return kept.slice(0, kept.findLastIndex((run) => !isHeading(run)) + 1);
}

/** Lists and tables that are links for a good part: they lead away, whatever stands between the links. */
function linkLists(body: Part): Set<Part> {
  const found = new Set<Part>();
  walkParts(body, (part) => {
    if (LISTS.has(part.element.tagName) && part.linked > 0.4 * part.length) found.add(part);
    return !found.has(part);
  });
  return found;
}

/** A heading that is a link, and a line or two below it: what leads to another article. */
function cards(body: Part, asides: Parts): Set<Part> {
  const linkedHeadings = sumUp(body, asides, (run) => (isHeading(run) && isLink(run) ? 1 : 0));
  const found = new Set<Part>();
  walkParts(body, (part) => {
    const small = part !== body && part.length < LONGEST.card && !isHeadingPart(part);
    if (small && linkedHeadings(part) > 0) found.add(part);
    return !found.has(part);
  });
  return found;
}

/** Short lines that stand three times or more. */
function repeatedLines(runs: readonly Run[]): Set<string> {
  const times = new Map<string, number>();
  for (const { text } of runs)
    if (text.length < LONGEST.template) times.set(text, (times.get(text) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count > 2).map(([text]) => text));
}

const isWritten = ({ part }: Run) => WRITTEN.has(part.element.tagName);

/** Whether it is a heading of the article's own, link or not: the part that it stands in goes on with prose. */
const headsProse = ({ part }: Run, next: Run | undefined) =>
  isHeadingPart(part) && next?.part.parent === part.parent && isProse(next);

/** Also a line of stars or strokes that a writer put between two parts, but no lone sign of the page's own. */
const hasWords = (run: Run) => isWritten(run) || /[\p{L}\p{N}]/u.test(run.text);

/** What stands between a title and the text: whose it is, and of when. */
function isFrontMatter(run: Run): boolean {
  if (endsSentence(run.text)) return false;
  const dated = /\b(?:19|20)\d\d\b/.test(run.text) && run.text.length < LONGEST.date;
  return dated || (run.text.length < LONGEST.frontMatter && !isWritten(run));
}
