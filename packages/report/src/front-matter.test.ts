import { expect, it } from "vitest";
import { frontMatter } from "./front-matter.ts";
import { build } from "./testing.ts";

const frontOf = (given: Parameters<typeof build.edition>[0], locale: "en" | "fr" = "en") =>
  frontMatter(build.content({ locale, edition: build.edition(given) }));

it("a report that nobody published has none", () => {
  expect(frontMatter(build.content())).toBeNull();
});

it("the day of publication is that of the edition’s time zone", () => {
  const publishedAt = "2024-09-30T22:30:00.000Z";
  expect(frontOf({ publishedAt })?.line).toBe(
    "Harbour Desk, edition 1 (first edition), published on 1 October 2024, 00:30 (Paris)",
  );
  expect(frontOf({ publishedAt, timeZone: "America/New_York" })?.line).toBe(
    "Harbour Desk, edition 1 (first edition), published on 30 September 2024, 18:30 (New York)",
  );
  expect(frontOf({ publishedAt, kind: "update", number: 3 }, "fr")?.line).toBe(
    "Harbour Desk, édition 3 (mise à jour), publiée le 1er octobre 2024 à 00:30 (Paris)",
  );
});

it("all who sign are named, in their order; nobody where nobody signs", () => {
  const signedBy = ["Zoé", "Ana", "Bo"];
  expect(frontOf({ signedBy })?.signed).toBe("Signed by Zoé, Ana and Bo");
  expect(frontOf({ signedBy }, "fr")?.signed).toBe("Signé par Zoé, Ana et Bo");
  expect(frontOf({ signedBy: [] })?.signed).toBeNull();
});

it("texts are parted into paragraphs by empty lines, whatever ends a line", () => {
  const introduction = "one\r\nstill one\r\n \r\ntwo\n\n\n\nthree";
  expect(frontOf({ introduction })?.introduction).toEqual(["one\nstill one", "two", "three"]);
  expect(frontOf({ introduction: null })?.introduction).toEqual([]);
});

it("a first edition changes nothing; another tells what and why", () => {
  expect(frontOf({})?.change).toBeNull();
  expect(frontOf({ what: "A date.", why: "It was misread." })?.change).toEqual({
    what: ["A date."],
    why: ["It was misread."],
  });
});

it("the editors’ words on the method follow the desk’s own", () => {
  const desk = frontOf({})?.method ?? [];
  expect(desk.length).toBeGreaterThan(0);
  expect(frontOf({ method: "We telephoned." })?.method).toEqual([...desk, "We telephoned."]);
});
