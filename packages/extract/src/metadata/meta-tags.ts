import { attribute } from "../page/element.ts";
import type { PageElement } from "../page/parse-page.ts";
import type { Claim } from "./merge-claims.ts";
import type { ProposalOrigin, ProposedField } from "./proposal.ts";

/**
 * What names of `<meta>` stand for, best first within an origin. Sources: The Open Graph protocol;
 * Google Scholar's inclusion guidelines (Highwire tags); DCMI, "Expressing Dublin Core in HTML"; HTML.
 */
const tags: readonly [ProposalOrigin, Record<string, ProposedField>][] = [
  [
    "citation",
    {
      citation_title: "title",
      citation_author: "author",
      citation_publisher: "publisher",
      citation_journal_title: "publisher",
      citation_publication_date: "publishedOn",
      citation_online_date: "publishedOn",
      citation_date: "publishedOn",
      citation_language: "language",
      citation_public_url: "address",
    },
  ],
  [
    "open_graph",
    {
      "og:title": "title",
      "article:author": "author",
      "og:site_name": "publisher",
      "article:published_time": "publishedOn",
      "og:published_time": "publishedOn",
      "article:modified_time": "modifiedOn",
      "og:updated_time": "modifiedOn",
      "og:locale": "language",
      "og:url": "address",
    },
  ],
  [
    "dublin_core",
    {
      "dc.title": "title",
      "dcterms.title": "title",
      "dc.creator": "author",
      "dcterms.creator": "author",
      "dc.publisher": "publisher",
      "dcterms.publisher": "publisher",
      "dcterms.issued": "publishedOn",
      "dc.date.issued": "publishedOn",
      "dc.date": "publishedOn",
      "dcterms.date": "publishedOn",
      "dcterms.modified": "modifiedOn",
      "dc.date.modified": "modifiedOn",
      "dc.language": "language",
      "dcterms.language": "language",
      "dc.identifier": "address",
      "dcterms.identifier": "address",
    },
  ],
  [
    "html",
    {
      datepublished: "publishedOn",
      pubdate: "publishedOn",
      publish_date: "publishedOn",
      publication_date: "publishedOn",
      date: "publishedOn",
      datemodified: "modifiedOn",
      "last-modified": "modifiedOn",
      author: "author",
      "content-language": "language",
    },
  ],
];

const attributes = ["property", "name", "itemprop", "http-equiv"] as const;

/** What the `<meta>` elements of a page say, origin by origin as listed above. */
export function metaClaims(metas: readonly PageElement[]): Claim[] {
  const named = metas.flatMap((element) => {
    const content = attribute(element, "content");
    const kind = attributes.find((each) => attribute(element, each) !== null);
    const name = kind && attribute(element, kind)?.trim().toLowerCase();
    return content !== null && name ? [{ name, content, path: `meta[${kind}=${name}]` }] : [];
  });
  return tags.flatMap(([from, names]) =>
    Object.entries(names).flatMap(([name, field]) =>
      named
        .filter((meta) => meta.name === name)
        .map(({ content, path }) => ({ field, value: content, from, path })),
    ),
  );
}
