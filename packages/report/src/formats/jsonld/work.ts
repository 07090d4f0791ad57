import { rightToSource } from "@rejoinder/domain";
import type { ReportSource } from "../../report.ts";
import { webLink } from "../../web-link.ts";
import { certainDate } from "./certain-date.ts";
import { type Node, node } from "./node.ts";

/**
 * A source as schema.org has it. Whether its author and publisher are persons or bodies no source tells,
 * so they have names and no type.
 * @returns null for a confidential source, of which nothing is told, and for one that is not there
 */
export function workOf(source: ReportSource | undefined): Node | null {
  if (!source || source.title === null || rightToSource(source) !== null) return null;
  const { title, author, publisher, publishedOn, language, address, archivedAddress } = source;
  return node("CreativeWork", {
    name: title,
    url: address && webLink(address),
    archivedAt: archivedAddress && webLink(archivedAddress),
    author: author === null ? null : { name: author },
    publisher: publisher === null ? null : { name: publisher },
    datePublished: certainDate(publishedOn),
    inLanguage: language,
  });
}
