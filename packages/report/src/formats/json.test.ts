import { evidenceStatuses, locales } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { build, richContent } from "../testing.ts";
import { json } from "./json.ts";

it("holds the content as it is, under a name and a version, and ends in a line break", () => {
  const { locale, ...content } = richContent("fr", (text) => `"${text}\n</script>\uD800`);
  const file = json({ locale, ...content });
  expect(JSON.parse(file)).toMatchObject({
    format: "rejoinder-report",
    version: 2,
    locale,
    content,
  });
  expect(file.endsWith("}\n")).toBe(true);
});

it.each(locales)("says what every status means: %s", (locale) => {
  const { status } = JSON.parse(json(build.content({ locale }))).words;
  expect(Object.keys(status)).toEqual(evidenceStatuses);
  for (const each of evidenceStatuses) expect(status[each].meaning).toMatch(/\.$/);
});

it("the order in which a content was put together does not matter", () => {
  const content = build.content();
  const backwards = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
  expect(json(backwards)).toBe(json(content));
});
