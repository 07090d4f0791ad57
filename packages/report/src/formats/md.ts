import {
  evidenceStatusInfo,
  formatEdtf,
  partyRoleInfo,
  proceduralStageInfo,
  statusSignInfo,
} from "@rejoinder/schema";
import { frontMatter } from "../front-matter.ts";
import { indexSources } from "../indexed.ts";
import { sentences } from "../locales/sentences.ts";
import { timeline } from "../pictures/index.ts";
import type { RenderText, ReportContent } from "../report.ts";
import { frontBlocks, masthead } from "./md/front.ts";
import { blocks, list, type Markdown, md as markdown, paragraphs } from "./md/markdown.ts";
import { pairBlocks } from "./md/pair.ts";
import { footnote, sourceBlocks } from "./md/source.ts";
import { labelled, reference, statementBlocks } from "./md/statement.ts";

/** CommonMark with footnotes, as GitHub's and Pandoc's readers know them: `[^3]` names source 3. */
export const md: RenderText = (content) => {
  const words = sentences[content.locale];
  const { statements, sources, locale } = content;
  const indexed = indexSources(content);
  const front = frontMatter(content);
  const moments = timeline(content)?.alternative.split("\n") ?? [];
  const report = blocks([
    ...masthead(content, front),
    ...(front ? frontBlocks(front, locale) : []),
    markdown`## ${words.parties}`,
    parties(content),
    markdown`## ${words.proceedings}`,
    proceedings(content),
    moments.length > 0 ? markdown`## ${words.timeline}` : null,
    list(moments.map((line) => markdown`${line}`)),
    markdown`## ${words.method}`,
    ...(front?.method ?? words.methodText).map((paragraph) => paragraphs(paragraph)),
    markdown`## ${words.statuses}`,
    counts(content),
    ...content.pairs.map((pair) => pairBlocks(pair, indexed)),
    ...(statements.length > 0 ? [markdown`## ${words.statements}`] : []),
    ...statements.flatMap((statement, index) => [
      markdown`### ${words.statement(index + 1)}`,
      statementBlocks(statement, indexed, { isAllegation: false }),
    ]),
    markdown`## ${words.sources}`,
    sources.length > 0
      ? blocks(sources.map((source) => sourceBlocks(source, locale)))
      : markdown`${words.noSources}`,
    ...sources.map((source) => footnote(source, locale)),
  ]);
  return `${report}\n`;
};

function parties({ parties, locale }: ReportContent): Markdown {
  const words = sentences[locale];
  if (parties.length === 0) return markdown`${words.noParties}`;
  return list(
    parties.map(({ name, role }) => markdown`${name} (${partyRoleInfo[role].label[locale]})`),
  );
}

function proceedings({ steps, locale }: ReportContent): Markdown {
  const words = sentences[locale];
  if (steps.length === 0) return markdown`${words.noSteps}`;
  return list(
    steps.map(({ stage, party, on, source }) => {
      const { label, caution } = proceduralStageInfo[stage];
      const whose = `${label[locale]}, ${party ?? words.nobodyNamed}`;
      const said = party && caution ? `${whose} (${caution[locale]})` : whose;
      return markdown`${labelled(formatEdtf(on, locale), said, locale)} ${reference(source)}`;
    }),
  );
}

function counts({ counts, pairs, locale }: ReportContent): Markdown {
  const words = sentences[locale];
  const lines = counts.map(({ status, pairs: count }) => {
    const { label, meaning } = evidenceStatusInfo[status];
    return labelled(
      `${statusSignInfo[evidenceStatusInfo[status].sign].character} ${label[locale]}`,
      markdown`**${count}** (${meaning[locale]})`,
      locale,
    );
  });
  return blocks([pairs.length === 0 ? markdown`${words.noPairs}` : null, list(lines)]);
}
