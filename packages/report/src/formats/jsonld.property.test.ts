import { type ClaimReviewProblem, claimReviewProblems } from "@rejoinder/claimreview";
import { mayHaveNumber } from "@rejoinder/domain";
import { chosenStatuses, editionKindInfo, locales, sourceKindInfo } from "@rejoinder/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ReportContent } from "../report.ts";
import { build, richContent } from "../testing.ts";
import { withhold } from "../withhold.ts";
import { claimReviewOf, jsonld } from "./jsonld.ts";

/** What the desk's rules say of every ClaimReview of a content. */
function problemsOf(content: ReportContent): ClaimReviewProblem[] {
  return content.pairs.flatMap((pair) => {
    const node = claimReviewOf(pair, content);
    if (node === null || content.edition === null) return [];
    const { allegation, isOfCrime, standing } = pair;
    return claimReviewProblems(node, {
      page: `${content.edition.address}/pairs/${pair.number}`,
      desk: content.edition.publisher,
      mayHaveNumber: mayHaveNumber({
        ...allegation,
        isOfCrime,
        status: standing.status,
        steps: content.steps,
      }),
    });
  });
}

it.each(locales)("every review of a rich edition keeps the desk's rules: %s", (locale) => {
  const content = { ...richContent(locale), edition: build.edition() };
  const told = problemsOf(content).map(({ code, severity }) => `${severity} ${code}`);
  expect(new Set(told)).toEqual(new Set(["warning emitted_citation_unarchived"]));
  const { "@graph": graph } = JSON.parse(jsonld(content));
  expect(graph.map((node: { url: string }) => node.url)).toEqual(
    chosenStatuses.map((_, index) => `${content.edition.address}/pairs/${index + 2}`),
  );
});

const words = fc.constantFrom("The gates", "a « b »", "Harbour Desk", "l’été\u202F;", "x\ny", "港");
const date = fc.constantFrom(null, "2024-08-28", "2024-09", "2023", "2024~", "2024-09-XX", "2999");
const source = fc.record({
  title: words,
  kind: fc.constantFrom(...Object.keys(sourceKindInfo)) as fc.Arbitrary<"dataset">,
  publishedOn: date,
  author: fc.option(words),
  address: fc.constantFrom(null, "https://a.example/[x]?q=1", "javascript:alert(1)", "ftp://a"),
  archivedAddress: fc.constantFrom(null, "https://archive.example/1", "no address"),
});
const part = fc.record({
  text: words,
  language: fc.constantFrom("en", "fr", "pt-BR"),
  translation: fc.option(words),
});
const statement = fc.record({
  speaker: fc.option(words),
  speakerKind: fc.constantFrom(null, "person" as const, "organization" as const),
  saidOn: date,
  against: fc.subarray(["Port authority", "Harbour master"]),
  source: fc.integer({ min: 1, max: 3 }),
  parts: fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((each) => build.quotation(each))),
});
const anyStatement = fc
  .tuple(statement, fc.option(statement))
  .map(([said, original]) =>
    build.statement({ ...said, original: original && build.statement(original) }),
  );
const pair = fc.record({
  isOfCrime: fc.boolean(),
  allegation: anyStatement,
  responses: fc.array(
    fc
      .record({
        statement: anyStatement,
        chronology: fc.constantFrom(
          "before" as const,
          "not_before" as const,
          "cannot_tell" as const,
        ),
      })
      .map(build.response),
    { maxLength: 2 },
  ),
  evidence: fc.constant([build.evidence(), build.evidence({ source: 3 })]),
});
const anyEdition = fc
  .record({
    locale: fc.constantFrom(...locales),
    kind: fc.constantFrom(...Object.keys(editionKindInfo)) as fc.Arbitrary<"first">,
    what: fc.option(words),
    why: fc.option(words),
    steps: fc.array(
      fc.record({
        stage: fc.constantFrom("judgment" as const, "appeal" as const, "charge" as const),
        party: fc.constantFrom(null, "Port authority", "Harbour master"),
        on: date,
        source: fc.constant(1),
      }),
    ),
    pairs: fc.array(pair, { minLength: chosenStatuses.length, maxLength: chosenStatuses.length }),
    sources: fc.tuple(source, source, source),
  })
  .map(({ locale, kind, what, why, steps, pairs, sources }) =>
    withhold(
      build.content({
        locale,
        steps,
        edition: build.edition({ kind, what, why }),
        pairs: pairs.map((each, index) =>
          build.pair({
            ...each,
            number: index + 1,
            standing: { status: chosenStatuses[index] ?? "contested", progress: "decided" },
          }),
        ),
        sources: sources.map((each, index) => build.source({ ...each, number: index + 1 })),
      }),
    ),
  );

it("keeps the desk's rules whatever an edition holds; a long claim and an unarchived source are warned of", () => {
  fc.assert(
    fc.property(anyEdition, (content) => {
      const told = problemsOf(content).map(({ code, severity }) => `${severity} ${code}`);
      const warned = ["warning claim_long", "warning emitted_citation_unarchived"];
      expect(told.filter((each) => !warned.includes(each))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
