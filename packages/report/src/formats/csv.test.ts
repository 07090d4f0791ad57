import { locales } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { pairTables } from "../tables/pair-tables.ts";
import { namedRows, readPairs } from "../tables/testing-read.ts";
import { build, richContent } from "../testing.ts";
import { readCsv } from "./csv/testing-csv.ts";
import { csv, csvEvidence, csvNotes } from "./csv.ts";

const read = (file: string) => namedRows(readCsv(file));

it.each(locales)("the three files together give the very pairs back: %s", (locale) => {
  const content = richContent(locale, (text) => `=${text} | "\\N", l’un\r\n'autre`);
  const back = readPairs(read(csv(content)), read(csvEvidence(content)), read(csvNotes(content)));
  expect(back).toEqual(content.pairs);
});

it("a pair is one row, with its allegation’s source beside it", () => {
  const content = build.content({ pairs: [build.pair()], sources: [build.source()] });
  expect(read(csv(content))).toMatchObject([
    {
      pair_number: "1",
      title: "The port was closed",
      status: "not_reviewed",
      status_label: "Not reviewed",
      allegation_speaker: "Dockers’ union",
      allegation_wording: "verbatim",
      allegation_text: "The port closed for nine days",
      allegation_source_address: "https://gazette.example/nine-days",
      response_count: "0",
      response_text: null,
    },
  ]);
});

it("counts what bears each side out, and leaves out what does not count", () => {
  const evidence = [
    build.evidence(),
    build.evidence({ stanceAllegation: "very_consistent", stanceResponse: "neutral" }),
    build.evidence({ stanceAllegation: "consistent", notCounted: "party" }),
  ];
  expect(read(csv(build.content({ pairs: [build.pair({ evidence })] })))).toMatchObject([
    {
      evidence_count: "3",
      evidence_not_counted: "1",
      evidence_consistent_with_allegation: "1",
      evidence_consistent_with_response: "1",
    },
  ]);
});

it("begins with a byte order mark, without which Excel misreads French", () => {
  expect(csv(build.content()).codePointAt(0)).toBe(0xfeff);
});

it("no two columns of a table have one name", () => {
  for (const { header } of Object.values(pairTables))
    expect(new Set(header).size).toBe(header.length);
});
