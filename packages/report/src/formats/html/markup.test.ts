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

it("characters that turn or hide words are named, and obeyed nowhere", () => {
  expect(written("was \u202Eton\u202C guilty")).toBe(
    "was ⟨RIGHT-TO-LEFT OVERRIDE⟩ton⟨POP DIRECTIONAL FORMATTING⟩ guilty",
  );
  expect(written("in\u200Bnocent")).toBe("in⟨ZERO WIDTH SPACE⟩nocent");
  expect(written("👩‍👧")).toBe("👩‍👧");
  expect(written("אבג")).toBe("אבג");
});
