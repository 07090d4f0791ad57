import { evidenceStatuses, evidenceStatusInfo, locales, reportFormats } from "@rejoinder/schema";
import { frenchSlips } from "@rejoinder/schema/testing";
import { describe, expect, it } from "vitest";
import { renderers, renderReport } from "./index.ts";
import { sentences } from "./locales/sentences.ts";
import type { ReportContent } from "./report.ts";
import { build, richContent } from "./testing.ts";

const readable = ["html", "md"] as const;

/** What a person reads: without tags, entities and escapes, white space folded. */
function read(format: (typeof readable)[number], content: ReportContent): string {
  const file = renderers[format](content);
  const text =
    format === "md"
      ? file.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("*", "")
      : file
          .replace(/<style>[\s\S]*<\/style>/, "")
          .replace(/<[^>]*>/g, "")
          .replaceAll("&#39;", "'")
          .replaceAll("&quot;", '"');
  return text.replace(/[^\S\u202F]+/g, " ");
}

const withPair = (given: Partial<ReportContent["pairs"][number]>, locale: "en" | "fr" = "en") =>
  build.content({
    locale,
    pairs: [build.pair(given)],
    sources: [build.source(), build.source({ number: 2, address: null, publishedOn: null })],
  });

describe.each(readable)("in %s", (format) => {
  it.each(locales)(
    "a paraphrase never stands between quotation marks and carries its word: %s",
    (locale) => {
      const text = read(
        format,
        richContent(locale, (each) => `${each} here`),
      );
      const quoted = text.match(/“[^”]*”|«[^»]*»|"[^"]*"/g) ?? [];
      for (const summed of ["summed up here", "evidence summed up here"]) {
        expect(text.toLowerCase()).toMatch(new RegExp(`paraphrase[\\s\u202F:]*${summed}`));
        expect(quoted.filter((each) => each.includes(summed))).toEqual([]);
      }
      expect(quoted.some((each) => each.includes("translated here"))).toBe(true);
    },
  );

  it("the desk’s translation is said to be one, and is not quoted", () => {
    const quotation = build.quotation({ language: "fr", text: "Fermé", translation: "Closed" });
    const text = read(format, withPair({ allegation: build.statement({ parts: [quotation] }) }));
    expect(text).toContain("«\u202FFermé\u202F»");
    expect(text).toMatch(/Translation by the desk:? Closed/);
    expect(text).toContain("verbatim, in French, exact");
  });

  it("a translated quotation says so, with its original under it", () => {
    const original = build.statement({
      parts: [build.quotation({ language: "fr", text: "fermé" })],
    });
    const translated = build.quotation({ wording: "translated_quotation", text: "closed" });
    const text = read(
      format,
      withPair({ allegation: build.statement({ parts: [translated], original }) }),
    );
    expect(text).toMatch(
      /“closed” .*translated quotation, exact.*Original wording.*«\u202Ffermé\u202F»/,
    );
  });

  it("an unnamed speaker stays unnamed, and so does every other link of the chain", () => {
    const allegation = build.statement({
      speaker: null,
      reportedBy: null,
      publishedBy: null,
      saidOn: null,
      against: [],
    });
    const text = read(format, withPair({ allegation }));
    expect(text).toContain("speaker not named");
    expect(text).toContain("reporter not named");
    expect(text).toContain("publisher not named");
    expect(text).toContain("nobody is named");
    expect(text).toMatch(/Said on:? ?date unknown/);
  });

  it("what nobody has reviewed says so", () => {
    expect(read(format, withPair({}))).toContain("Nobody has reviewed this pair yet.");
  });

  it.each(evidenceStatuses)("a decided status stands plain, with its meaning: %s", (status) => {
    const text = read(format, withPair({ standing: { status, progress: "decided" } }));
    const { label, meaning } = evidenceStatusInfo[status];
    expect(text).toMatch(new RegExp(`${label.en}\\.? ${meaning.en}`));
  });

  it("a pair under review is told as that, without a verdict", () => {
    const standing = { status: "not_reviewed", progress: "in_review" } as const;
    const text = read(format, withPair({ standing }));
    expect(text).toMatch(/In review\.? Reviewers are at it, and nothing is decided yet\./);
  });

  it("evidence that does not count says so", () => {
    const evidence = [build.evidence({ notCounted: "own_source" })];
    expect(read(format, withPair({ evidence }))).toContain("the allegation’s own source");
    expect(read(format, withPair({ evidence: [build.evidence()] }))).not.toContain(
      "the allegation’s own source",
    );
  });

  it("a decision that went stale says so", () => {
    const text = read(format, withPair({ standing: { status: "contested", progress: "stale" } }));
    expect(text).toMatch(/To be reviewed again: Contested\.? This was decided/);
  });

  it("an element tells which responses answer it and how, or why none does", () => {
    const text = read(
      format,
      withPair({
        elements: [
          { number: 1, text: "First.", unanswered: null },
          { number: 2, text: "Second.", unanswered: "not_sought" },
          { number: 3, text: "Third.", unanswered: null },
        ],
        responses: [
          build.response({ answers: [{ element: 1, types: ["denies_general", "apologises"] }] }),
          build.response({ answers: [{ element: 1, types: [] }] }),
        ],
      }),
    );
    expect(text).toMatch(
      /First\. .*Response 1[,:] general denial, apologises .*Response 2[,:] type open/,
    );
    expect(text).toMatch(/Second\. .*No response answers this: nobody asked\./);
    expect(text).toMatch(/Third\. .*No response answers this\./);
  });

  it("a response given before the allegation is flagged, others are not", () => {
    const flag = "Given before the allegation";
    expect(
      read(format, withPair({ responses: [build.response({ chronology: "before" })] })),
    ).toContain(flag);
    expect(read(format, withPair({ responses: [build.response()] }))).not.toContain(flag);
  });

  it("a link made by the desk is said to be the desk’s", () => {
    const responses = [build.response({ basis: "desk" })];
    expect(read(format, withPair({ responses }))).toContain(
      "linked by the desk, not by the source",
    );
  });

  it("evidence that bears on both sides alike tells nothing, and the report says so", () => {
    const alike = build.evidence({ stanceAllegation: "neutral", stanceResponse: "neutral" });
    const beside = build.evidence({
      stanceAllegation: "not_applicable",
      stanceResponse: "not_applicable",
    });
    expect(read(format, withPair({ evidence: [alike] }))).toContain(
      "it tells nothing between them",
    );
    expect(read(format, withPair({ evidence: [beside] }))).not.toContain("it tells nothing");
  });

  it("a quotation that the preserved text does not hold says so", () => {
    const evidence = [build.evidence({ anchor: "lost" })];
    expect(read(format, withPair({ evidence }))).toContain(
      "The newest preserved text does not hold these words; the one that they were taken from does.",
    );
  });

  it("proceedings before judgment carry their caution", () => {
    const steps = [
      { stage: "formal_investigation", party: "Pavel Durov", on: "2024-08-28", source: 1 },
    ] as const;
    const text = read(format, build.content({ steps, sources: [build.source()] }));
    expect(text).toMatch(
      /28 August 2024.*formal investigation, Pavel Durov \(not a finding; presumed innocent\)/,
    );
  });

  it("a source without an address says so; what is preserved of it goes by its hashes", () => {
    const text = read(format, withPair({}));
    expect(text).toContain("address unknown");
    expect(text).toContain("a".repeat(64));
    expect(text).toContain("unknown; the whole was never at hand");
  });
});

it.each(reportFormats)(
  "the same content gives the same bytes, twice and from a copy: %s",
  async (format) => {
    const content = { ...richContent("fr"), edition: build.edition() };
    const render = async (of: ReportContent) => Buffer.from(await renderReport(format, of));
    const once = await render(content);
    expect(once.length).toBeGreaterThan(0);
    expect((await render(content)).equals(once)).toBe(true);
    expect((await render(JSON.parse(JSON.stringify(content)))).equals(once)).toBe(true);
  },
);

describe("French is set as French", () => {
  const said = Object.values(sentences.fr)
    .flatMap((each) => (typeof each === "object" ? Object.values(each) : [each]))
    .map((each) => (typeof each === "function" ? (each as (word: string) => string)("mot") : each));

  it.each(said)("%s", (sentence) => {
    expect(frenchSlips(sentence)).toEqual([]);
  });

  it.each(readable)("in what is put together from them too: %s", (format) => {
    const answers = [1, 2].map((element) => ({ element, types: ["apologises"] as const }));
    const plain = (text: string) => text.replace(/[^\p{L}\d ]/gu, "");
    const content = { ...richContent("fr", plain), pairs: [], statements: [] };
    const pair = build.pair({ responses: [build.response({ answers })] });
    const lines = renderers[format]({ ...content, pairs: [pair] })
      .replace(/<style>[\s\S]*<\/style>/, "")
      .replace(/<[^>]*>/g, "\n")
      .replace(/^- \? /gm, "") // A status's sign.
      .replace(/^\[\^\d+\]: /gm, "") // A footnote's mark.
      .split("\n");
    const own = lines.filter((line) => /[éèàçœù]/i.test(line));
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter((line) => frenchSlips(line).length > 0)).toEqual([]);
  });
});
