import { readFileSync } from "node:fs";
import { locales } from "@rejoinder/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { renderers } from "./index.ts";
import { reportFile, reportJsonSchema } from "./report-schema.ts";
import { build, richContent } from "./testing.ts";

const published = JSON.parse(
  readFileSync(new URL("../schema/report-2.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(published);

const fileOf = (content = richContent("en")) => JSON.parse(renderers.json(content));

it("the schema in this repository is the one that the code gives: npm run -s report-schema", () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  expect(published.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
});

describe("a file is as the schema says", () => {
  const confidential = build.source({ number: 2, kind: "confidential" });
  it.each([
    ...locales.map((locale) => [locale, richContent(locale)] as const),
    ["empty", build.content()] as const,
    [
      "an edition",
      { ...richContent("fr"), edition: build.edition({ what: "A word.", why: "It was wrong." }) },
    ] as const,
    [
      "with a confidential source",
      { ...richContent("en"), sources: [build.source(), confidential] },
    ] as const,
  ])("%s", (_, content) => {
    const file = fileOf(content);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(reportFile.parse(file)).toEqual(file);
  });
});

it.each<[string, (file: ReturnType<typeof fileOf>) => void]>([
  ["version", (file) => (file.version = 1)],
  ["a key too many", (file) => (file.content.pairs[0].more = 1)],
  ["a key too few", (file) => delete file.content.pairs[0].allegation.saidOn],
  ["a code that is none", (file) => (file.content.pairs[0].standing.status = "guilty")],
  ["half withheld", (file) => (file.content.pairs[0].evidence[0].text = null)],
])("a file that is not is refused: %s", (_, spoil) => {
  const file = fileOf();
  spoil(file);
  expect(validate(file)).toBe(false);
});
