import { expect, it } from "vitest";
import { html } from "./markup.ts";

const written = (text: string) => html`${text}`.toString();

it("what is filled in stays text, between tags and in attributes", () => {
  const text = `"'<b>&amp;`;
  expect(html`<p title="${text}">${text}</p>`.toString()).toBe(
    '<p title="&quot;&#39;&lt;b&gt;&amp;amp;">&quot;&#39;&lt;b&gt;&amp;amp;</p>',
  );
});

it("markup is filled in as it is, nothing for null, one under the other for several", () => {
  expect(html`<ul>${[html`<li>1</li>`, html`<li>${2}</li>`]}${null}</ul>`.toString()).toBe(
    "<ul><li>1</li>\n<li>2</li></ul>",
  );
});

it("characters that HTML forbids are shown as missing, line breaks are one kind", () => {
  expect(written("a\u0000b\u0085c\uD800d\uFFFEe\tf\r\ng\rh")).toBe(
    "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\ng\nh",
  );
});

it("no direction mark reaches beyond its text, whatever closes early", () => {
  expect(written("left \u202Eright")).toBe("\u2068left \u202Eright\u2069");
  expect(written("\u2069\u202Eone\ntwo")).toBe("\u2068\u2068\u2069\u202Eone\u2069\ntwo");
  expect(written("אבג")).toBe("אבג");
});
