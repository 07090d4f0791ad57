import fc from "fast-check";
import { expect, it } from "vitest";
import { extractArticle } from "./article.ts";

const sentence = (topic: string) =>
  `The port authority said on Tuesday that ${topic} had been known for months, and that nobody was told.`;

const first = sentence("the leak");
const second = sentence("the fire");
const third = sentence("the delay");

/** A page with the menu, the sidebar and the footer that pages have. */
const page = (body: string) => `<!doctype html><html lang=en><head><title>Port</title></head>
  <body class="has-sidebar"><header><a href=/>Harbour News</a></header>
  <nav><ul><li><a href=/a>World</a><li><a href=/b>Sport</a></ul></nav>
  <main>${body}</main>
  <div class="sidebar-right"><h3>Most read</h3><p>${sentence("the storm")}</p></div>
  <footer><p>Harbour News is published in a harbour, and all of it is about harbours.</p></footer></body></html>`;

const textOf = (body: string) => extractArticle(page(body)).text;
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

it("finds the paragraphs of an article among all else that a page has", () => {
  expect(textOf(`<div>${paragraphs(first, second)}</div>`)).toBe(`${first}\n\n${second}`);
});

it("goes on where an article is laid out in several parts", () => {
  const parts = [first, second, third].map((text) => `<div><div>${paragraphs(text)}</div></div>`);
  expect(textOf(parts.join("<div class=ad-slot>Buy a boat, it is summer.</div>"))).toBe(
    [first, second, third].join("\n\n"),
  );
});

it("takes one article where a page has several", () => {
  const teaser = (topic: string) => `<article><p>${sentence(topic)}</p></article>`;
  expect(
    textOf(`<article>${paragraphs(first, second)}</article>${teaser("rain")}${teaser("hail")}`),
  ).toBe(`${first}\n\n${second}`);
});

it("is not led astray by many short articles", () => {
  const teasers = Array.from(
    { length: 9 },
    (_, at) => `<article><p>${sentence(`storm ${at}`)}</p></article>`,
  );
  expect(textOf(`<article>${paragraphs(first, second)}</article>${teasers.join("")}`)).toBe(
    `${first}\n\n${second}`,
  );
});

it.each([
  ["a list of teasers", "ul", "li"],
  ["a table of teasers", "table", "td"],
])("is not led astray by %s that is longer than the article", (_, list, item) => {
  const teasers = Array.from(
    { length: 6 },
    (_, at) => `<${item}>${sentence(`storm ${at}`)}</${item}>`,
  );
  const article = `<div><div>${paragraphs(first, second)}</div></div>`;
  expect(textOf(`<div><${list}>${teasers.join("")}</${list}></div>${article}`)).toBe(
    `${first}\n\n${second}`,
  );
});

it("does not go on where there is more else than prose", () => {
  const blurbs = "<div><span>Boats</span></div><div><span>Weather of the week</span></div>".repeat(
    9,
  );
  expect(textOf(`<div><div>${paragraphs(first, second)}</div></div>${blurbs}<p>${third}</p>`)).toBe(
    `${first}\n\n${second}`,
  );
});

it("never puts an article aside by its name", () => {
  const comments = Array.from({ length: 9 }, (_, at) => sentence(`my boat ${at}`));
  expect(
    textOf(`<article class=author-post>${paragraphs(first, second)}</article>
      <div class=comments>${paragraphs(...comments)}</div>`),
  ).toBe(`${first}\n\n${second}`);
});

it("puts items of a list on lines, and cells of a row beside one another", () => {
  const list = "<ul><li>the harbour<li>the dock</ul>";
  const table = "<table><tr><th>Year<th>Ships<tr><td>2023<td>14</table>";
  expect(
    textOf(
      `<div>${paragraphs(first)}${list}${paragraphs(second)}${table}${paragraphs(third)}</div>`,
    ),
  ).toBe([first, "the harbour\nthe dock", second, "Year\tShips\n2023\t14", third].join("\n\n"));
});

it("reads a page that a table lays out", () => {
  expect(textOf(`<table><tr><td>${paragraphs(first, second)}<td><a href=/>Home</a></table>`)).toBe(
    `${first}\n\n${second}`,
  );
});

it.each([
  ["its title", `<h1>The port has leaked since the spring, its authority says.</h1>`, ""],
  ["its date and its authors", "<div>By Ana Lima</div><p>August 28, 2024</p>", ""],
  [
    "a caption",
    "",
    "<figure><img src=a><figcaption>The port, seen from the sea.</figcaption></figure>",
  ],
  ["whose a picture is", "", "<p>The port at dawn (Photo: Ana Lima)</p>"],
  [
    "a share bar",
    "",
    "<div class=share-bar><span>Share</span> <span>Send it to a friend.</span></div>",
  ],
  [
    "a card of another article",
    "",
    "<div><h3><a href=/x>The storm</a></h3><p>What it was like.</p></div>",
  ],
  [
    "related links",
    "",
    "<h3>Related</h3><ul><li><a href=/x>The storm</a><li><a href=/y>The hail</a></ul>",
  ],
  [
    "a list that is links for a good part",
    "",
    "<ul><li><a href=/x>The storm</a> that was<li><a href=/y>The hail</a> that is</ul>",
  ],
  ["a line that is a link", "", "<p><a href=/x>The storm, in pictures.</a></p>"],
  ["a lone sign", "", "<div>›</div>"],
  ["a line that leads away", "", "<p>Read more: <a href=/x>How the port was built</a></p>"],
  [
    "a notice about cookies",
    "",
    "<p>This website uses cookies to make your visit a better one.</p>",
  ],
  ["comments", "", `<section id=comments><p>${sentence("my boat")}</p></section>`],
  ["a heading with nothing below it", "", "<h2>What others say</h2>"],
  ["lines that a template repeats", "", "<div>Reklame</div><div>Reklame</div><div>Reklame</div>"],
])("leaves out %s", (_, before, after) => {
  expect(textOf(`<div>${before}${paragraphs(first, second)}${after}</div>`)).toBe(
    `${first}\n\n${second}`,
  );
});

it.each([
  ["a heading within it", "<h2>What the port knew</h2>", "What the port knew"],
  [
    "a quotation from a network",
    `<div class=twitter><blockquote><p>We knew nothing.</p></blockquote></div>`,
    "We knew nothing.",
  ],
  [
    "links within a sentence",
    `<p>The <a href=/>authority</a> said no.</p>`,
    "The authority said no.",
  ],
  [
    "a sentence about terms of service",
    "<p>Its terms of service and its privacy policy forbid that.</p>",
    "Its terms of service and its privacy policy forbid that.",
  ],
  [
    "a sentence that begins like a label",
    "<p>Advertising revenue fell, and comments were few.</p>",
    "Advertising revenue fell, and comments were few.",
  ],
  ["a break between two parts", "<p>* * *</p>", "* * *"],
])("keeps %s", (_, html, text) => {
  expect(textOf(`<div>${paragraphs(first)}${html}${paragraphs(second)}</div>`)).toBe(
    [first, text, second].join("\n\n"),
  );
});

it("keeps a heading that is a link where prose stands below it in the same part", () => {
  const link = "<h3><a href=/>The storm</a></h3>";
  const after = (html: string) =>
    textOf(`<div>${paragraphs(first, second)}${html}</div>`)
      .split("\n\n")
      .slice(2);
  expect(after(`${link}<p>${third}</p>`)).toEqual(["The storm", third]);
  expect(after(`${link}<div><p>${third}</p></div>`)).toEqual([third]);
  expect(after(`${link}<p>Harbour</p>`)).toEqual(["Harbour"]);
  expect(after(`<p><a href=/>The storm</a></p><p>${third}</p>`)).toEqual([third]);
});

it("keeps what holds most of a page, whatever its name", () => {
  expect(textOf(`<div class=comments><h1>Port</h1>${paragraphs(first, second)}</div>`)).toBe(
    `${first}\n\n${second}`,
  );
});

it("says what the page says of itself", () => {
  const html = `<html lang=fr-CA><head>
    <meta property=og:title content="Le port fuit"><meta property=og:site_name content="Nouvelles du port">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port fuit",
      "author":[{"@type":"Person","name":"Ana Lima"},{"@type":"Person","name":"Léo Roy"}],
      "datePublished":"2024-08-28T09:00:00+02:00"}</script></head><body>${paragraphs(first)}`;
  expect(extractArticle(html)).toEqual({
    title: "Le port fuit",
    byline: "Ana Lima, Léo Roy",
    publishedAt: "2024-08-28",
    siteName: "Nouvelles du port",
    lang: "fr-CA",
    text: first,
  });
});

it("invents nothing", () => {
  const nothing = { title: null, byline: null, publishedAt: null, siteName: null, lang: null };
  expect(extractArticle(`<p>2 months ago</p>${paragraphs(first)}`)).toEqual({
    ...nothing,
    text: `2 months ago\n\n${first}`,
  });
  expect(extractArticle("")).toEqual({ ...nothing, text: "" });
});

it("finds an article within 100,000 parts", () => {
  const html = `${"<div>".repeat(100_000)}${paragraphs(first)}`;
  expect(extractArticle(html).text).toBe(first);
});

const tags =
  "<p>,</p>,<div class=share>,</div>,<b>,<table>,<td>,<li>,<br>,<pre>,<a href=/>,</a>,<h1>,<h3>";
const pieces = [...tags.split(","), "<!--", "<script>", "\0", "&#0;", "<svg>", "<article>", first];
const piece = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...pieces));

it("takes any string for a page, and has no markup in what it gives", () => {
  fc.assert(
    fc.property(fc.array(piece), (page) => {
      const { text } = extractArticle(page.join(""));
      expect(text).toBe(text.trimEnd());
      expect(text).not.toMatch(/<(?:p|div|b|li|br)>/);
    }),
  );
});

it("gives every paragraph of plain prose to the letter", () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}€'’“”]{1,12}$/u);
  const prose = fc
    .array(word, { minLength: 20, maxLength: 60 })
    .map((words) => `${words.join(" ")} x y z.`);
  fc.assert(
    fc.property(fc.array(prose, { minLength: 1, maxLength: 8 }), (texts) => {
      expect(textOf(`<article>${paragraphs(...texts)}</article>`)).toBe(texts.join("\n\n"));
    }),
  );
});
