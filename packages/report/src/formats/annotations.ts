import { rightToSource } from "@rejoinder/domain";
import { type IndexedContent, indexSources } from "../indexed.ts";
import { annotationSentences } from "../locales/annotations.ts";
import { sentences } from "../locales/sentences.ts";
import { wordingPhrase } from "../phrases.ts";
import type { RenderText, ReportContent, ReportSource } from "../report.ts";
import { webLink } from "../web-link.ts";
import { type Quoted, quotationsOf } from "./annotations/quotations.ts";

/**
 * The quotations of a report as a W3C AnnotationCollection: each targets its words where its source is.
 * An annotation gives words for words of its target, so quotations that the preserved text holds only
 * nearly, or no longer, are left out, and so are those whose source has neither an address nor a preserved
 * text; the collection's label says how many. Targets without an address are `urn:sha256:` of that text.
 *
 * Source: W3C Web Annotation Data Model, 4.2.4 (TextQuoteSelector) and 5.
 */
export const annotations: RenderText = (content) => {
  const { locale, title, edition } = content;
  const indexed = indexSources(content);
  const quoted = quotationsOf(content);
  const items = quoted.map((each) => annotationOf(each, indexed)).filter((each) => each !== null);
  const file = addressOf(content);
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${file}#quotations`,
    type: "AnnotationCollection",
    label: annotationSentences[locale].label(title, items.length, quoted.length - items.length),
    ...(edition && { creator: { type: "Organization", name: edition.publisher.name } }),
    total: items.length,
    first: { id: `${file}#page-1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
};

/** Of this file; in a report that nobody published, wherever it lies. */
const addressOf = ({ edition }: ReportContent) =>
  edition === null ? "" : `${edition.address}/files/annotations`;

function annotationOf(quoted: Quoted, content: IndexedContent) {
  const { part, fragment, pair, source: number } = quoted;
  const source = content.sourceByNumber.get(number);
  const target = source ? targetOf(source) : null;
  const isHeld = part.anchor === "exact" || part.anchor === "normalised";
  if (target === null || !isHeld) return null;
  const { edition, locale } = content;
  const described = {
    type: "TextualBody",
    value: describe(quoted, content),
    format: "text/plain",
    language: locale,
  };
  const page = edition && (pair ? `${edition.address}/pairs/${pair.number}` : edition.address);
  return {
    id: `${addressOf(content)}#${fragment}`,
    type: "Annotation",
    motivation: edition ? "linking" : "describing",
    body: page
      ? [described, { id: `${page}#${fragment}`, type: "Text", format: "text/html" }]
      : described,
    target: { ...target, selector: { type: "TextQuoteSelector", exact: part.text } },
  };
}

/** What the quotation is in the report, line by line. */
function describe({ pair, place, isOriginal, part }: Quoted, { locale }: ReportContent): string {
  const words = sentences[locale];
  return [
    ...(pair ? [`${words.pair(pair.number)}${words.colon}${pair.title}`] : []),
    place(locale),
    ...(isOriginal ? [words.original] : []),
    wordingPhrase(part, locale),
  ].join("\n");
}

/** @returns null for a confidential source, and for one that cannot be pointed at */
function targetOf(source: ReportSource) {
  if (rightToSource(source) !== null) return null;
  const { address, archivedAddress, preserved } = source;
  const link = address && webLink(address);
  const cached = archivedAddress && webLink(archivedAddress);
  const urn = preserved?.sha256 ? `urn:sha256:${preserved.sha256}` : null;
  const iri = link ?? urn;
  return iri && { source: iri, ...(cached && { state: { type: "TimeState", cached } }) };
}
