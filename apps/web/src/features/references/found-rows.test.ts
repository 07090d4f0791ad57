import { expect, it } from "vitest";
import { type FoundReference, fillIn, placesOf, rowsOf, sourcesOf } from "./found-rows.ts";

const reference = (title: string, fields: Partial<FoundReference> = {}): FoundReference => ({
  key: title,
  title,
  kind: null,
  author: null,
  publisher: null,
  publishedOn: null,
  address: null,
  archivedAddress: null,
  language: null,
  isKnown: false,
  ...fields,
});

it("fills in only what a list does not tell", () => {
  const rows = rowsOf([
    reference("one", { kind: "dataset" }),
    reference("two", { language: "ru" }),
  ]);
  expect(
    fillIn(rows, { kind: "expert", language: "fr" }).map(({ kind, language }) => [kind, language]),
  ).toEqual([
    ["dataset", "fr"],
    ["expert", "ru"],
  ]);
  expect(fillIn(rows, {})).toEqual(rows);
});

it("ticks none that the case has already", () => {
  const rows = rowsOf([reference("one", { isKnown: true }), reference("two")]);
  expect(rows.map(({ isTicked }) => isTicked)).toEqual([false, true]);
});

it("counts the ticked rows as the server does, and sends no others", () => {
  const rows = rowsOf(["one", "two", "three"].map((title) => reference(title)));
  const ticked = rows.map((row, at) => ({ ...row, isTicked: at !== 1 }));
  expect(placesOf(ticked)).toEqual([0, null, 1]);
  expect(sourcesOf(ticked).map(({ title }) => title)).toEqual(["one", "three"]);
  expect(Object.keys(sourcesOf(ticked)[0] ?? {})).not.toContain("key");
  expect(Object.keys(sourcesOf(ticked)[0] ?? {})).not.toContain("isKnown");
});
