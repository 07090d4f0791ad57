import { expect, it } from "vitest";
import { embedSnippet, publicPage } from "./addresses.ts";

it("gives a frame whose title cannot end its attribute", () => {
  const page = publicPage("port", 2, "en");
  expect(embedSnippet(page, "https://desk.example", 'A "B" & C')).toMatch(
    /^<iframe src="https:\/\/desk\.example\/editions\/port\/2\/en\/embed" title="A &quot;B&quot; &amp; C" /,
  );
});
