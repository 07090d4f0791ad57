import { expect, it } from "vitest";
import { build } from "./testing.ts";
import { passageLink } from "./text-fragment.ts";

const page = "https://gazette.example/log";
const link = (given: Parameters<typeof build.quotation>[0], address = page) =>
  passageLink(address, build.quotation(given));

it.each([
  ["Closed for nine days", "Closed%20for%20nine%20days"],
  ["the so-called log, page 2 & after", "the%20so%2Dcalled%20log%2C%20page%202%20%26%20after"],
  ["quasi-totale absence de réponse", "quasi%2Dtotale%20absence%20de%20r%C3%A9ponse"],
  ["Порт закрыт", "%D0%9F%D0%BE%D1%80%D1%82%20%D0%B7%D0%B0%D0%BA%D1%80%D1%8B%D1%82"],
  ["100 % \uD800", "100%20%25%20%EF%BF%BD"],
])("the words of %j are escaped", (text, directive) => {
  expect(link({ text })).toBe(`${page}#:~:text=${directive}`);
});

it("of a long quotation, or one of several paragraphs, both ends are named, in whole words", () => {
  const text = `${"one two three ".repeat(10)}${"four five six ".repeat(10)}`;
  const several = "The port closed.\n\nNobody came-";
  expect(decodeURIComponent(link({ text }) ?? "")).toBe(
    `${page}#:~:text=one two three one two three one two three,four five six four five six four five six`,
  );
  expect(link({ text: several })).toBe(`${page}#:~:text=The%20port%20closed.,Nobody%20came%2D`);
});

it("of a long quotation without spaces both ends are whole words too, in whatever language it is said to be", () => {
  const text = "港は九日間閉鎖された".repeat(30);
  for (const language of ["ja", "not a tag"]) {
    const [start, end] = (link({ text, language }) ?? "").split("text=")[1]?.split(",") ?? [];
    expect(text.startsWith(decodeURIComponent(start ?? ""))).toBe(true);
    expect(text.endsWith(decodeURIComponent(end ?? ""))).toBe(true);
  }
});

it("an address keeps its own fragment, and a directive that it has", () => {
  expect(link({ text: "a b" }, `${page}#p4`)).toBe(`${page}#p4:~:text=a%20b`);
  expect(link({ text: "a b" }, `${page}#:~:text=c`)).toBe(`${page}#:~:text=c`);
});

it.each(["lost", "fuzzy", "confirmed"] as const)(
  "words that the page is known to hold otherwise are not looked for: %s",
  (anchor) => {
    expect(link({ anchor })).toBe(page);
  },
);

it("what is no web address is no link", () => {
  expect(link({}, "javascript:alert(1)")).toBeNull();
});
