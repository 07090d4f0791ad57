import { attribute } from "../page/element.ts";
import type { PageElement } from "../page/parse-page.ts";
import type { Claim } from "./merge-claims.ts";
import { textOf } from "./page-elements.ts";
import type { ProposedField } from "./proposal.ts";

type Elements = readonly PageElement[];

const claim = (field: ProposedField, value: string | null, path: string): Claim[] =>
  value === null ? [] : [{ field, value, from: "html", path }];

const named = (elements: Elements, tagName: string) =>
  elements.filter((element) => element.tagName === tagName);

const hasRelation = (element: PageElement, relation: string) =>
  (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/).includes(relation);

/** The address that a page gives as its own. */
export function canonicalClaims(elements: Elements): Claim[] {
  return named(elements, "link")
    .filter((link) => hasRelation(link, "canonical"))
    .flatMap((link) => claim("address", attribute(link, "href"), "link[rel=canonical]"));
}

export function languageClaims(elements: Elements): Claim[] {
  return named(elements, "html").flatMap((html) =>
    claim("language", attribute(html, "lang") ?? attribute(html, "xml:lang"), "html[lang]"),
  );
}

/** What the marks of a page itself say: its only first heading, its title, its authors, its times. */
export function pageClaims(elements: Elements): Claim[] {
  const headings = named(elements, "h1");
  const [heading] = headings;
  const title = elements.find(
    (element) => element.tagName === "title" && element.namespaceURI.endsWith("xhtml"),
  );
  const authors = named(elements, "a").filter((link) => hasRelation(link, "author"));
  return [
    ...(heading && headings.length === 1 ? claim("title", textOf(heading), "h1") : []),
    ...(title ? claim("title", textOf(title), "title") : []),
    ...authors.flatMap((link) => claim("author", textOf(link), "a[rel=author]")),
    ...timeClaims(named(elements, "time")),
  ];
}

/**
 * A `time` that is marked as the publication's; else the one day that all `time`s of the page name.
 * Which of several would be the article's, as against a comment's, is not guessed.
 */
function timeClaims(times: Elements): Claim[] {
  const marks = [
    ["itemprop", "datepublished", "publishedOn"],
    ["pubdate", null, "publishedOn"],
    ["itemprop", "datemodified", "modifiedOn"],
  ] as const;
  const marked = marks.flatMap(([name, value, field]) =>
    times
      .filter((time) => {
        const mark = attribute(time, name)?.toLowerCase();
        return mark !== undefined && (value === null || mark === value);
      })
      .flatMap((time) =>
        claim(field, attribute(time, "datetime") ?? textOf(time), `time[${name}]`),
      ),
  );
  const days = new Set(times.map((time) => attribute(time, "datetime")?.slice(0, 10)));
  const [day] = days;
  const only = days.size === 1 && day !== undefined ? day : null;
  return [...marked, ...claim("publishedOn", only, "time[datetime]")];
}
