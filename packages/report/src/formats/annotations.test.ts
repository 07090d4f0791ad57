import { locales } from "@rejoinder/schema";
import { frenchSlips } from "@rejoinder/schema/testing";
import { expect, it } from "vitest";
import { annotationSentences } from "../locales/annotations.ts";
import type { ReportContent, ReportPart } from "../report.ts";
import { build, richContent } from "../testing.ts";
import { annotations } from "./annotations.ts";

const collectionOf = (content: ReportContent) => JSON.parse(annotations(content));
const edition = build.edition();
const pairOf = (part: Partial<ReportPart>) =>
  build.pair({ allegation: build.statement({ parts: [build.quotation(part)] }) });
const withPart = (part: Partial<ReportPart>, source: Parameters<typeof build.source>[0] = {}) =>
  build.content({ edition, pairs: [pairOf(part)], sources: [build.source(source)] });

it("targets the words at their source, and says what they are in the report", () => {
  const [annotation] = collectionOf(withPart({})).first.items;
  expect(annotation).toEqual({
    id: `${edition.address}/files/annotations#pair-1-allegation-1`,
    type: "Annotation",
    motivation: "linking",
    body: [
      {
        type: "TextualBody",
        value: "Pair 1: The port was closed\nAllegation\nverbatim, exact",
        format: "text/plain",
        language: "en",
      },
      {
        id: `${edition.address}/pairs/1#pair-1-allegation-1`,
        type: "Text",
        format: "text/html",
      },
    ],
    target: {
      source: "https://gazette.example/nine-days",
      selector: { type: "TextQuoteSelector", exact: "The port closed for nine days" },
    },
  });
});

it("keeps words of which the typography alone differs", () => {
  expect(collectionOf(withPart({ anchor: "normalised" })).total).toBe(1);
});

it("names an archived copy where there is one", () => {
  const archivedAddress = "https://archive.example/1";
  const [{ target }] = collectionOf(withPart({}, { archivedAddress })).first.items;
  expect(target.state).toEqual({ type: "TimeState", cached: archivedAddress });
});

it.each([null, "javascript:alert(1)"])(
  "targets the preserved text by its hash where the source has no address that opens: %s",
  (address) => {
    const [{ target }] = collectionOf(withPart({}, { address })).first.items;
    expect(target.source).toBe(`urn:sha256:${"a".repeat(64)}`);
  },
);

it.each<[what: string, content: ReportContent]>([
  ["of a source that cannot be pointed at", withPart({}, { address: null, preserved: null })],
  ["of a confidential source", withPart({}, { kind: "confidential" })],
  ["that the text holds no longer", withPart({ anchor: "lost" })],
  ["that waits to be confirmed", withPart({ anchor: "fuzzy" })],
  ["that the text holds nearly, as a person confirmed", withPart({ anchor: "confirmed" })],
])("leaves a quotation out %s, and counts it", (_, content) => {
  const { total, first, label } = collectionOf(content);
  expect([total, first.items]).toEqual([0, []]);
  expect(label).toContain("Left out: 1,");
});

it.each<[what: string, part: Partial<ReportPart>]>([
  ["a paraphrase", build.paraphrase()],
  ["a quotation that was never anchored", { anchor: null }],
])("knows nothing of %s", (_, part) => {
  const { total, label } = collectionOf(withPart(part));
  expect(total).toBe(0);
  expect(label).not.toContain("Left out");
});

it("has every kind of quotation in the order of the report, at its own place", () => {
  const original = build.statement({ source: 2, parts: [build.quotation({ language: "fr" })] });
  const response = build.response({ statement: build.statement() });
  const pair = build.pair({
    allegation: build.statement({ original }),
    responses: [response, response],
    evidence: [build.evidence({ source: 1 }), build.evidence()],
  });
  const sources = [build.source(), build.source({ number: 2 })];
  const content = build.content({ pairs: [pair], statements: [original], sources });
  const { items } = collectionOf(content).first;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([
    "#pair-1-allegation-1",
    "#pair-1-allegation-original-1",
    "#pair-1-response-1-1",
    "#pair-1-response-2-1",
    "#pair-1-evidence-1",
    "#pair-1-evidence-2",
    "#statement-1-1",
  ]);
  expect(items[1].body.value).toBe(
    "Pair 1: The port was closed\nAllegation\nOriginal wording, matched by the desk\nverbatim, in French, exact",
  );
  expect(items[6].body.value).toBe("Statement 1\nverbatim, in French, exact");
});

it.each(locales)("counts what it holds and what it leaves out: %s", (locale) => {
  const { total, first, label } = collectionOf(richContent(locale));
  expect(first.items).toHaveLength(total);
  const { held, leftOut } = /: (?<held>\d+)\..*: (?<leftOut>\d+),/.exec(label)?.groups ?? {};
  expect(Number(held)).toBe(total);
  expect(Number(leftOut)).toBeGreaterThan(0);
});

it("is set as French in French", () => {
  expect(frenchSlips(annotationSentences.fr.label("Port fermé", 2, 1))).toEqual([]);
});
