import { expect, it } from "vitest";
import { parsePage } from "../page/parse-page.ts";
import { readParts } from "../page/part.ts";
import { runsOf } from "../page/part-walk.ts";
import { leadsAway } from "./phrases.ts";

function ofLine(html: string): boolean {
  const root = readParts(parsePage(`<p>${html}</p>`));
  const [run] = root ? runsOf(root) : [];
  if (!run) throw new Error("The line has no words.");
  return leadsAway(run);
}

it.each([
  "Advertisement",
  "ADVERTISEMENT ▼",
  "Comments (12)",
  "Share this article",
  "Partager",
  "Like this story? Tell a friend!",
  "Image 3 of 8",
  "Published on 28 August 2024 at 10:00",
  "Read more: <a href=/>How the port was built</a>",
  "Follow Ana Lima on <a href=/>Facebook</a>.",
  "Lire aussi : <a href=/>Comment le port fut construit</a>",
  "© Ana Lima / The Harbour",
  "The port at dawn (Image: GETTY )",
  "The port at dawn. Photograph: Ana Lima/Getty Images",
  "We use cookies to make this page better.",
  "© 2024 Harbour News. All rights reserved.",
  "This material may not be published or rewritten.",
])("leads away: %s", (html) => {
  expect(ofLine(html)).toBe(true);
});

it.each([
  "Advertising revenue fell by a tenth.",
  "Comments by the minister were few.",
  "Share prices fell on Tuesday.",
  "Partager ses données est un choix.",
  "Read more slowly, she told the court.",
  "Also on Tuesday, the port was closed.",
  "Copyright law forbids that, the judge wrote.",
  "Photo editors were asked to leave.",
  "Its terms of service forbid that, and so does its privacy policy.",
  "The cookies were baked at home.",
  `Published in 1999, the report <a href=/>said</a> that nothing was known of it at the time.`,
  "More than 14 <a href=/>ships</a> were lost.",
])("is part of a text: %s", (html) => {
  expect(ofLine(html)).toBe(false);
});

it("takes a long paragraph for a text, whatever it says in passing", () => {
  expect(ofLine(`All rights reserved, they wrote. ${"And so on and on. ".repeat(40)}`)).toBe(false);
});
