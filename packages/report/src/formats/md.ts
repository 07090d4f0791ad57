import {
  evidenceStatusInfo,
  formatEdtf,
  partyRoleInfo,
  proceduralStageInfo,
  statusSignInfo,
} from "@rejoinder/schema";
import { indexSources } from "../indexed.ts";
import { sentences } from "../locales/sentences.ts";
import { preservedParticulars, sourceParticulars } from "../phrases.ts";
import type { Render, ReportContent, ReportSource } from "../report.ts";
import { webLink } from "../web-link.ts";
import { blocks, list, Markdown, md as markdown, paragraphs } from "./md/markdown.ts";
import { pairBlocks } from "./md/pair.ts";
import { labelled, particulars, reference, statementBlocks } from "./md/statement.ts";

/** CommonMark. `[3]` leads to the address of source 3, where there is one. */
export const md: Render = (content) => {
  const words = sentences[content.locale];
  const { statements, sources, locale } = content;
  const indexed = indexSources(content);
  const report = blocks([
    markdown`${words.kind}`,
    markdown`# ${content.title}`,
    paragraphs(content.summary),
    markdown`## ${words.parties}`,
    parties(content),
    markdown`## ${words.proceedings}`,
    proceedings(content),
    markdown`## ${words.method}`,
    ...words.methodText.map((paragraph) => markdown`${paragraph}`),
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
    new Markdown(sources.flatMap(definition).join("\n")),
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

function sourceBlocks(source: ReportSource, locale: ReportContent["locale"]): Markdown {
  const words = sentences[locale];
  const { number, title, address, archivedAddress } = source;
  if (title === null)
    return blocks([
      markdown`**\\[${number}\\]** ${words.confidentialSource}`,
      markdown`${words.sourceWithheld}`,
      list(particulars(sourceParticulars(source, locale), locale)),
    ]);
  const archived = archivedAddress && webLink(archivedAddress);
  return blocks([
    markdown`**\\[${number}\\]** ${title}`,
    list([
      labelled(words.address, addressOf(address, `[${number}]`) ?? words.addressUnknown, locale),
      ...(archivedAddress
        ? [
            labelled(
              words.archivedAddress,
              addressOf(archivedAddress, `(<${destination(archived ?? "")}>)`) ?? "",
              locale,
            ),
          ]
        : []),
      ...particulars(
        [...sourceParticulars(source, locale), ...preservedParticulars(source, locale)],
        locale,
      ),
    ]),
  ]);
}

/** An address as a link where it may be one; as text where not; null where there is none. */
function addressOf(address: string | null, target: string): Markdown | null {
  if (!address) return null;
  const text = markdown`${address}`;
  return webLink(address) ? markdown`[${inLink(text)}]${new Markdown(target)}` : text;
}

/** Readers there are that take brackets in a link's text for markup, escaped or not; no entity is. */
function inLink(text: Markdown): Markdown {
  return new Markdown(text.toString().replaceAll("\\[", "&#91;").replaceAll("\\]", "&#93;"));
}

function definition({ number, address }: ReportSource): string[] {
  const link = address && webLink(address);
  return link ? [`[${number}]: <${destination(link)}>`] : [];
}

/** Entities are read in a link's destination too: `&copy;` must not become a sign. */
function destination(link: string): string {
  return link.replaceAll("&", "\\&");
}
