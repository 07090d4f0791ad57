import { expect, it } from "vitest";
import { openDocument } from "./open-document.ts";
import { listenForProblems } from "./problem.ts";

/** What is made of an input, and the codes and paths of what is told of it. */
function opened(input: unknown) {
  const { tell, problems } = listenForProblems();
  const document = openDocument(input, tell);
  return { ...document, told: problems.map(({ code, path }) => `${code} ${path}`) };
}
const block = (json: string) => `<script type="application/ld+json">${json}</script>`;

it.each([
  ["a text of JSON", '{"a":1}', []],
  ["a comma with nothing after it", '{"a":[1,\n], },', ["json_broken "]],
  ["commas with nothing after them", '{"b":[1,\n],"a":1, }', ["json_trailing_comma "]],
  ["a bare line break in a text", '{"a":1,"b":"one\ntwo"}', ["json_control_character "]],
  ["a bare control character outside", '{"a":\u00011}', ["json_control_character "]],
  ["an escaped apostrophe", `{"a":1,"b":"it\\'s \\\\'"}`, ["json_escaped_apostrophe "]],
  ["CDATA", '//<![CDATA[\n{"a":1}\n//]]>', ["json_wrapped "]],
  ["an HTML comment", '<!-- {"a":1} -->', ["json_wrapped "]],
  ["a byte order mark and a semicolon", '\uFEFF{"a":1};', ["json_wrapped "]],
  ["JSON in JSON", '"{\\"a\\":1}"', ["json_in_text "]],
  ["a text cut off", '{"a":1', ["json_broken "]],
  ["single quotation marks", "{'a':1}", ["json_broken "]],
  ["words", "nothing of the kind", ["input_unread "]],
])("reads %s", (_, input, told) => {
  const { root, ...rest } = opened(input);
  const isRead = told.every((each) => !/json_broken|input_unread/.test(each));
  expect(root).toEqual(isRead ? expect.objectContaining({ a: 1 }) : undefined);
  expect(rest).toEqual({ canonical: null, told });
});

it("keeps what a repair leaves no doubt about to the letter", () => {
  const { root } = opened('{"a":"tab\there, ] \\u0041\\n","b":"it\\\'s, }",}');
  expect(root).toEqual({ a: "tab\there, ] A\n", b: "it's, }" });
});

it("reads a page as the list of its blocks, in their order, whatever stands around them", () => {
  const page = `<!DOCTYPE html><title>{</title>
    <link rel="Canonical" href=" https://watch.example/1 "><meta property="og:url" content="/2">
    <!-- ${block('{"a":"commented out"}')} --><script>var a = "${"<"}p>";</script>
    <p>open ${block('{"a":"</p> & &amp;"}')}<svg>${block('{"a":2}')}</svg>
    <SCRIPT TYPE='application/ld+json; charset=utf-8'>/* <![CDATA[ */ [3] /* ]]> */</SCRIPT>
    ${block(" ")}${block("{")}<script type="application/ld+json">{"a":"cut off by the page's end"}`;
  expect(opened(page)).toEqual({
    root: [
      { a: "</p> & &amp;" },
      { a: 2 },
      [3],
      undefined,
      undefined,
      { a: "cut off by the page's end" },
    ],
    canonical: "https://watch.example/1",
    told: ["json_wrapped /2", "block_empty /3", "json_broken /4"],
  });
});

it("tells of a page without markup, and reads texts in a list one by one", () => {
  expect(opened("<p>Nothing here")).toMatchObject({ root: [], told: ["no_json_ld "] });
  expect(opened(['{"a":1}', block("[2]"), "x", { b: "left {alone}" }])).toMatchObject({
    root: [{ a: 1 }, [[2]], undefined, { b: "left {alone}" }],
    told: ["input_unread /2"],
  });
});

it.each([
  ["tags left open by the thousand", "<b class=x>".repeat(50_000)],
  ["brackets by the thousand", block("[".repeat(200_000))],
  ["commas by the thousand", block(`[${",\n".repeat(100_000)}]`)],
  ["one long text", block(`{"a":"${"\\'\n".repeat(50_000)}"}`)],
])("stands %s", (_, page) => {
  expect(opened(page).root).toBeInstanceOf(Array);
});
