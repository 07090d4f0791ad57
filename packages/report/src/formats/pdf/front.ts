import {
  evidenceStatusInfo,
  formatEdtf,
  partyRoleInfo,
  proceduralStageInfo,
} from "@rejoinder/schema";
import { pairFragment } from "../../fragments.ts";
import { frontMatter } from "../../front-matter.ts";
import type { IndexedContent } from "../../indexed.ts";
import { pdfSentences } from "../../locales/pdf.ts";
import { sentences } from "../../locales/sentences.ts";
import { standingPhrase } from "../../phrases.ts";
import { statusBar, timeline } from "../../pictures/index.ts";
import type { ReportContent } from "../../report.ts";
import type { Block } from "./document.ts";
import { none } from "./pair.ts";
import { addressLink, sourceReference } from "./particulars.ts";
import { pictureBlocks, TEXT_WIDTH } from "./picture.ts";
import { alone, dim, strong, within } from "./words.ts";

/** Most pairs whose statements are drawn along a line of time: more fill pages with what is said beside them. */
const TIMELINE_PAIRS = 60;

/** Everything before the first pair. */
export function frontBlocks(content: IndexedContent): Block[] {
  return [
    ...masthead(content),
    ...contents(content),
    ...parties(content),
    ...proceedings(content),
    ...method(content),
    ...statuses(content),
    ...timelineBlocks(content),
  ];
}

function section(id: string, title: string): Block {
  return { k: "h", level: 1, of: "section", id, i: [title] };
}

function masthead(content: ReportContent): Block[] {
  const words = sentences[content.locale];
  const front = frontMatter(content);
  const paragraphs = (texts: readonly string[]) =>
    texts.map((text): Block => ({ k: "text", ...alone(text) }));
  return [
    { k: "kicker", i: [{ t: "Rejoinder", as: "strong" }, ` ${words.kind}`] },
    { k: "title", ...alone(content.title) },
    { k: "summary", ...alone(content.summary) },
    ...(front ? [{ k: "line", i: [within(front.line)] } satisfies Block] : []),
    ...(front?.signed ? [{ k: "line", i: [within(front.signed)] } satisfies Block] : []),
    ...(content.edition
      ? [
          {
            k: "line",
            i: [dim(words.editionAddress + words.colon), addressLink(content.edition.address)],
          } satisfies Block,
        ]
      : []),
    ...(front?.change
      ? [
          section("change", words.change),
          { k: "h", level: 2, of: "small", i: [words.whatChanged] } satisfies Block,
          ...paragraphs(front.change.what),
          { k: "h", level: 2, of: "small", i: [words.whyChanged] } satisfies Block,
          ...paragraphs(front.change.why),
        ]
      : []),
    ...(front && front.introduction.length > 0
      ? [section("introduction", words.introduction), ...paragraphs(front.introduction)]
      : []),
  ];
}

function contents({ pairs, statements, locale }: ReportContent): Block[] {
  const words = sentences[locale];
  const sections = (each: readonly (readonly [to: string, title: string])[]) =>
    each.map(([to, title]) => ({ to, number: null, i: [{ t: title, to }] }));
  return [
    section("contents", words.contents),
    {
      k: "contents",
      rows: [
        ...sections([
          ["parties", words.parties],
          ["proceedings", words.proceedings],
          ["method", words.method],
          ["statuses", words.statuses],
        ]),
        ...pairs.map(({ number, title, standing }) => ({
          to: pairFragment(number),
          number: String(number),
          i: [
            { t: within(title), to: pairFragment(number) },
            " ",
            { t: standingPhrase(standing, locale).label, sign: standing.status },
          ],
        })),
        ...(statements.length > 0 ? sections([["statements", words.statements]]) : []),
        ...sections([["sources", words.sources]]),
      ],
    },
  ];
}

function parties({ parties, locale }: ReportContent): Block[] {
  const words = sentences[locale];
  return [
    section("parties", words.parties),
    parties.length === 0
      ? none(words.noParties)
      : {
          k: "list",
          items: parties.map(({ name, role }) => ({
            i: [within(name), dim(words.list + partyRoleInfo[role].label[locale])],
          })),
        },
  ];
}

function proceedings(content: IndexedContent): Block[] {
  const { steps, locale } = content;
  const words = sentences[locale];
  const items = steps.map(({ stage, party, on, source }) => {
    const { label, caution } = proceduralStageInfo[stage];
    return {
      i: [
        formatEdtf(on, locale) + words.list,
        strong(label[locale]),
        words.list + (party === null ? words.nobodyNamed : within(party)),
        ...(party !== null && caution ? [dim(` (${caution[locale]})`)] : []),
        dim(" · "),
        ...sourceReference(source, content),
      ],
    };
  });
  return [
    section("proceedings", words.proceedings),
    items.length === 0 ? none(words.noSteps) : { k: "list", items },
  ];
}

function method(content: ReportContent): Block[] {
  const words = sentences[content.locale];
  const texts = frontMatter(content)?.method ?? words.methodText;
  return [
    section("method", words.method),
    ...texts.map((text): Block => ({ k: "text", ...alone(text) })),
  ];
}

function statuses(content: ReportContent): Block[] {
  const { counts, pairs, locale } = content;
  const words = sentences[locale];
  return [
    section("statuses", words.statuses),
    ...(pairs.length === 0 ? [none(words.noPairs)] : []),
    ...pictureBlocks(statusBar(content, TEXT_WIDTH)),
    {
      k: "counts",
      status: words.status,
      count: words.count,
      rows: counts.map(({ status, pairs: count }) => ({
        i: [{ t: evidenceStatusInfo[status].label[locale], sign: status }],
        meaning: evidenceStatusInfo[status].meaning[locale],
        pairs: String(count),
        isNone: count === 0,
      })),
    },
  ];
}

function timelineBlocks(content: ReportContent): Block[] {
  const head = section("timeline", sentences[content.locale].timeline);
  if (content.pairs.length > TIMELINE_PAIRS)
    return [head, none(pdfSentences[content.locale].timelineTooLong)];
  const blocks = pictureBlocks(timeline(content, TEXT_WIDTH));
  return blocks.length > 0 ? [head, ...blocks] : [];
}
