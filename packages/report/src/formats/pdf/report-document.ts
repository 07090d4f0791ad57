import { type EvidenceStatus, evidenceStatusInfo, statusSignInfo } from "@rejoinder/schema";
import { statementFragment } from "../../fragments.ts";
import { type IndexedContent, indexSources } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { light } from "../../pictures/palette.ts";
import type { ReportContent } from "../../report.ts";
import type { Block, PdfDocument } from "./document.ts";
import { frontBlocks } from "./front.ts";
import { pairBlocks } from "./pair.ts";
import { sourceBlocks } from "./sources.ts";
import { statementBlocks } from "./statement.ts";
import { shown, within } from "./words.ts";

/** So many that a part takes some 300 MB, so few that there are not many parts. */
const PAIRS_A_PART = 100;
/** Most characters (Unicode code points) of the title at the foot of a page. */
const RUNNING_MAX = 70;

/** All that the PDF of a report says, in its order; nothing of it depends on anything but the content. */
export function reportDocument(content: ReportContent): PdfDocument {
  const indexed = indexSources(content);
  const { edition, locale } = content;
  return {
    lang: locale,
    title: within(content.title) || content.slug,
    running: running(within(content.title)),
    authors: (edition?.signedBy ?? []).map(shown),
    date: edition ? partsOf(edition.publishedAt) : null,
    colours: light,
    signs: signs(),
    parts: [
      frontBlocks(indexed),
      ...chunksOf(content.pairs, PAIRS_A_PART).map((pairs) =>
        pairs.flatMap((pair) => pairBlocks(pair, indexed)),
      ),
      [...statementsApart(indexed), ...sourceBlocks(indexed)],
    ],
  };
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function running(title: string): string {
  const characters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  if (characters.length <= RUNNING_MAX) return title;
  return `${characters.slice(0, RUNNING_MAX - 1).join("")}…`;
}

/** @param instant ISO 8601, UTC. */
function partsOf(instant: string): number[] {
  return instant.slice(0, 19).split(/\D/).map(Number);
}

function signs(): PdfDocument["signs"] {
  return Object.fromEntries(
    (Object.keys(evidenceStatusInfo) as EvidenceStatus[]).map((status) => {
      const { lines, filled } = statusSignInfo[evidenceStatusInfo[status].sign];
      const colour = light[status];
      const paths = [
        ...(lines ? [`<path d="${lines}"/>`] : []),
        ...(filled ? [`<path d="${filled}" fill="${colour}"/>`] : []),
      ];
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="10" r="8.25"/>${paths.join("")}</svg>`;
      return [status, svg];
    }),
  );
}

function statementsApart(content: IndexedContent): Block[] {
  const { statements, locale } = content;
  if (statements.length === 0) return [];
  const words = sentences[locale];
  return [
    { k: "page" },
    { k: "h", level: 1, of: "section", id: "statements", i: [words.statements] },
    ...statements.flatMap((statement, index): Block[] => [
      {
        k: "h",
        level: 2,
        of: "small",
        id: statementFragment(index + 1),
        i: [words.statement(index + 1)],
      },
      ...statementBlocks(statement, content, {
        side: "neither",
      }),
    ]),
  ];
}
