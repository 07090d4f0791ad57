import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProposedField } from "./proposal.ts";
import { proposeMetadata } from "./propose-metadata.ts";

const url = "https://news.example/harbour-closed";
const jsonLd = (...nodes: unknown[]) =>
  nodes
    .map((node) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`)
    .join("");

const valuesOf = (html: string, field: ProposedField, options = { url }) =>
  proposeMetadata(html, options)
    .filter((proposal) => proposal.field === field)
    .map((proposal) => proposal.value);

it("proposes what an article's JSON-LD says, each with its path", () => {
  const html = jsonLd({
    "@type": "NewsArticle",
    headline: "Harbour closed",
    author: [{ "@type": "Person", name: "Ana Quay" }, { name: "Ben Pier" }],
    publisher: { name: "The Example" },
    datePublished: "2024-08-28T23:30:00-05:00",
    dateModified: "2024-08-29T08:00:00-05:00",
    inLanguage: "en-gb",
    url: "/harbour-closed",
  });
  const found = proposeMetadata(html, { url }).map(({ field, value, path }) => [
    field,
    value,
    path,
  ]);
  expect(found).toEqual([
    ["title", "Harbour closed", "NewsArticle.headline"],
    ["author", "Ana Quay", "NewsArticle.author"],
    ["author", "Ben Pier", "NewsArticle.author"],
    ["publisher", "The Example", "NewsArticle.publisher"],
    ["publishedOn", "2024-08-28", "NewsArticle.datePublished"],
    ["modifiedOn", "2024-08-29", "NewsArticle.dateModified"],
    ["language", "en-GB", "NewsArticle.inLanguage"],
    ["address", url, "NewsArticle.url"],
  ]);
});

describe("in JSON-LD", () => {
  it("finds the article in lists and graphs, and follows references within them", () => {
    const html = jsonLd({
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        { "@type": ["schema:Article"], headline: "Harbour closed", author: { "@id": "#ana" } },
        { "@id": "#ana", "@type": "Person", name: "Ana Quay" },
      ],
    });
    expect(valuesOf(html, "title")).toEqual(["Harbour closed"]);
    expect(valuesOf(html, "author")).toEqual(["Ana Quay"]);
  });

  it("reads HTML's entities in strings and leaves its tags out", () => {
    const html = jsonLd({ "@type": "Article", headline: "L&#039;accus&eacute; &amp; <b>moi</b>" });
    expect(valuesOf(html, "title")).toEqual(["L'accusé & moi"]);
  });

  it("skips a block that is no JSON and reads the next, comments around it or not", () => {
    const html = `<script type="application/ld+json">{"@type":"Article","headline":</script>
      <script type="application/ld+json"><!-- {"@type":"Article","headline":"Harbour closed"} --></script>
      <script type="application/ld+json">//<![CDATA[
        {"@type":"Article","author":"Ana Quay"}
        //]]></script>`;
    expect(valuesOf(html, "title")).toEqual(["Harbour closed"]);
    expect(valuesOf(html, "author")).toEqual(["Ana Quay"]);
  });

  it("takes nothing from what is no article, such as a film or a person", () => {
    const html = jsonLd({ "@type": "Movie", name: "A film" }, { "@type": "Person", name: "Ana" });
    expect(proposeMetadata(html, { url })).toEqual([]);
  });

  it("keeps to the article of this address when others are listed beside it", () => {
    const html = jsonLd(
      { "@type": "Article", headline: "Another story", url: "https://news.example/another" },
      {
        "@type": "Article",
        headline: "Harbour closed",
        mainEntityOfPage: { "@id": `${url}/#main` },
      },
    );
    expect(valuesOf(html, "title")).toEqual(["Harbour closed"]);
  });
});

it("prefers the article's own words to the page's, and names every place that says the same", () => {
  const html = `<html lang="fr"><title>Port fermé | L’Exemple</title>
    <meta property="og:title" content="Port fermé"><meta name="citation_title" content="Port fermé">
    <meta property="og:site_name" content="L’Exemple"><meta property="og:locale" content="fr_FR">
    <meta name="DC.publisher" content="Exemple SA">
    <link rel="canonical" href="https://news.example/port-ferme">
    <meta property="og:url" content="https://news.example/port-ferme?x=1">
    ${jsonLd({ "@type": "NewsArticle", headline: "Port fermé" })}`;
  const [title, pageTitle] = proposeMetadata(html, { url });
  expect(title).toMatchObject({
    value: "Port fermé",
    from: "json_ld",
    also: [
      { from: "citation", path: "meta[name=citation_title]" },
      { from: "open_graph", path: "meta[property=og:title]" },
    ],
  });
  expect(pageTitle).toMatchObject({ value: "Port fermé | L’Exemple", from: "html", path: "title" });
  expect(valuesOf(html, "publisher")).toEqual(["L’Exemple", "Exemple SA"]);
  expect(valuesOf(html, "language")).toEqual(["fr", "fr-FR"]);
  expect(valuesOf(html, "address")).toEqual([
    "https://news.example/port-ferme",
    "https://news.example/port-ferme?x=1",
  ]);
});

describe("reads the publication's date from", () => {
  it.each([
    ["Open Graph", '<meta property="article:published_time" content="2024-08-28T10:00:00Z">'],
    ["Highwire tags", '<meta name="citation_publication_date" content="2024/08/28">'],
    ["Dublin Core", '<meta name="DCTERMS.issued" content="2024-08-28">'],
    ["a meta element", '<meta name="date" content="28 August 2024">'],
    ["microdata", '<time itemprop="datePublished">28 août 2024</time><time datetime="2020-01-01">'],
    ["the only time of a page", '<time datetime="2024-08-28T10:00">yesterday</time>'],
  ])("%s", (_what, html) => {
    expect(valuesOf(html, "publishedOn")).toEqual(["2024-08-28"]);
  });
});

describe("proposes no", () => {
  it.each<[string, ProposedField, string]>([
    ["relative date", "publishedOn", '<meta name="date" content="2 months ago">'],
    ["date that the shown words give relatively", "publishedOn", "<time>2 months ago</time>"],
    [
      "date of one comment among many",
      "publishedOn",
      '<time datetime="2024-08-28"></time><time datetime="2024-09-01"></time>',
    ],
    [
      "author that is an address",
      "author",
      '<meta property="article:author" content="https://social.example/ana">',
    ],
    ["language that is a name", "language", '<meta name="dc.language" content="English">'],
    ["undetermined language", "language", '<html lang="und">'],
    ["address of another scheme", "address", '<link rel="canonical" href="javascript:alert(1)">'],
    [
      "address with a password",
      "address",
      '<link rel="canonical" href="https://a:b@news.example/">',
    ],
    ["title without a letter", "title", "<title> – </title>"],
    ["overlong title", "title", `<title>${"a".repeat(301)}</title>`],
    ["one of two first headings", "title", "<h1>One</h1><h1>Two</h1>"],
    ["title of a picture", "title", "<svg><title>Logo</title></svg>"],
  ])("%s", (_what, field, html) => {
    expect(valuesOf(html, field)).toEqual([]);
  });
});

it("leaves a relative address out when it is not told the page's own", () => {
  expect(proposeMetadata('<link rel="canonical" href="/harbour">')).toEqual([]);
});

it("puts values on one line and takes bidirectional controls out of them", () => {
  expect(valuesOf("<title> Harbour\n\t\u202Edesolc\u202C  now </title>", "title")).toEqual([
    "Harbour desolc now",
  ]);
  expect(valuesOf("<title>«\u00A0Oui\u00A0»</title>", "title")).toEqual(["«\u00A0Oui\u00A0»"]);
});

it("takes any page without an error", () => {
  const tag = fc.constantFrom(
    "<title>",
    "<meta property=og:title content=",
    "<script type=application/ld+json>",
    '{"@type":"Article","headline":["a",{"name":null}],"author":[[1]]}',
    "</script>",
    "<time datetime=",
    ">",
    "<template>",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 20 }), (parts) => {
      for (const { value } of proposeMetadata(parts.join(""), { url })) expect(value).not.toBe("");
    }),
  );
});
