import { expect, it } from "vitest";
import { parsePage } from "./parse-page.ts";
import { readParts } from "./part.ts";
import { runsOf } from "./part-walk.ts";

function runs(html: string) {
  const root = readParts(parsePage(html));
  return root ? runsOf(root) : [];
}

const texts = (html: string) => runs(html).map(({ text }) => text);

it("joins inline elements without a space of its own", () => {
  expect(texts("<p>un<b>be</b>liev<i>able</i>, H<sub>2</sub>O and 10<sup>2</sup></p>")).toEqual([
    "unbelievable, H2O and 102",
  ]);
});

it("collapses white space as a browser does, and keeps no-break spaces and soft hyphens", () => {
  expect(texts("<p> one\n\t two  <b> three</b>\u00a0!  hy\u00adphen </p>")).toEqual([
    "one two three\u00a0! hy\u00adphen",
  ]);
});

it("breaks the line at br, and the paragraph at two", () => {
  expect(texts("<div>one <br> two<br><br>three</div>")).toEqual(["one\ntwo", "three"]);
});

it("keeps the white space of pre", () => {
  expect(texts("x <pre>a\n  b\tc\n\n d </pre>")).toEqual(["x", "a\n  b\tc", " d"]);
});

it("starts a paragraph at every block, and goes on after it", () => {
  expect(texts("one<div>two<p>three</p>four</div>five")).toEqual([
    "one",
    "two",
    "three",
    "four",
    "five",
  ]);
});

it.each([
  ["script", "<script>x</script>"],
  ["style", "<style>x</style>"],
  ["noscript", "<noscript>x</noscript>"],
  ["template", "<template>x</template>"],
  ["the hidden attribute", "<p hidden>x</p>"],
  ["display: none", "<p style='color: red; DISPLAY : none'>x</p>"],
  ["visibility: hidden", "<p style='visibility:hidden'>x</p>"],
  ["a control", "<button>x</button><select><option>x</select><textarea>x</textarea>"],
  ["a comment", "<!-- x -->"],
  ["a part of what is hidden", "<div hidden><p>x</p></div>"],
])("leaves out %s", (_, html) => {
  expect(texts(`<p>before</p>${html}<p>after</p>`)).toEqual(["before", "after"]);
});

it("shows what a search in the page reveals", () => {
  expect(texts("<p hidden=until-found>x</p>")).toEqual(["x"]);
});

it("shows a page whose script is to reveal it", () => {
  expect(texts("<html><body style='visibility:hidden'><p>x</p>")).toEqual(["x"]);
});

it("tells how much of a paragraph stands in links", () => {
  expect(runs("<p>four<a href=/>five5</a><a>no link</a></p>")).toMatchObject([
    { text: "fourfive5no link", linked: 5 },
  ]);
});

it("sums lengths up", () => {
  const root = readParts(parsePage("<div>ab<p><a href=/>cde</a></p></div><p>f</p>"));
  expect(root).toMatchObject({ length: 6, linked: 3 });
});

it("finds no words where there are none", () => {
  expect(readParts(parsePage("<p> \n<img alt=x>"))).toBeNull();
});
