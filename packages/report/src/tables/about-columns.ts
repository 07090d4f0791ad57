import { frontMatter } from "../front-matter.ts";
import { sentences } from "../locales/sentences.ts";
import { tableSentences } from "../locales/tables.ts";
import type { ReportContent } from "../report.ts";
import { item, lines, parts } from "./list-cell.ts";
import type { Cell } from "./table.ts";

export const aboutHeader = ["field", "value"] as const;

/** What a report says besides its pairs: each thing by its name, a list in one cell. */
export function aboutRows(content: ReportContent): [field: string, value: Cell][] {
  const { edition, parties, steps, counts } = content;
  const matter = frontMatter(content);
  return [
    ["title", content.title],
    ["summary", content.summary],
    ["slug", content.slug],
    ["language", content.locale],
    ["cells", tableSentences[content.locale].cells],
    ["method", (matter?.method ?? sentences[content.locale].methodText).join("\n\n")],
    ["parties", lines(parties.map(({ name, role }) => parts([role, name])))],
    [
      "proceedings",
      lines(steps.map(({ stage, party, on, source }) => parts([stage, on, party, source]))),
    ],
    ["statuses", lines(counts.map(({ status, pairs }) => parts([status, pairs])))],
    ...(edition && matter
      ? ([
          ["edition", matter.line],
          ["edition_number", edition.number],
          ["edition_kind", edition.kind],
          ["edition_published_at", edition.publishedAt],
          ["edition_time_zone", edition.timeZone],
          ["edition_publisher", edition.publisher.name],
          ["edition_publisher_address", edition.publisher.url],
          ["edition_address", edition.address],
          ["edition_signed_by", lines(edition.signedBy.map(item))],
          ["edition_introduction", edition.introduction],
          ["edition_method", edition.method],
          ["edition_what", edition.what],
          ["edition_why", edition.why],
        ] satisfies [string, Cell][])
      : []),
  ];
}
