import { chosenStatuses, evidenceStatusInfo, ratingInfo } from "@rejoinder/schema";
import { frenchSlips } from "@rejoinder/schema/testing";
import { expect, it } from "vitest";
import { jsonldSentences } from "../locales/jsonld.ts";
import type { ReportContent, ReportPair } from "../report.ts";
import { build } from "../testing.ts";
import { claimReviewOf } from "./jsonld.ts";

const decided = { status: "partly_supported", progress: "decided" } as const;
const page = "https://desk.example/editions/harbour-dispute/1/en/pairs/1";

/** The node of a pair of an edition that holds it alone. */
function reviewed(pair: Partial<ReportPair> = {}, content: Partial<ReportContent> = {}) {
  const whole = build.pair({ standing: decided, isOfCrime: false, ...pair });
  const edition = build.content({
    edition: build.edition(),
    pairs: [whole],
    sources: [build.source(), build.source({ number: 2, title: "Log of the port" })],
    ...content,
  });
  return JSON.parse(JSON.stringify(claimReviewOf(whole, edition)));
}

it.each<[what: string, pair: Partial<ReportPair>, content: Partial<ReportContent>]>([
  ["a report that nobody published", {}, { edition: null }],
  [
    "a pair that nobody decided",
    { standing: { status: "not_reviewed", progress: "in_review" } },
    {},
  ],
  ["a decision that went stale", { standing: { ...decided, progress: "stale" } }, {}],
])("writes none of %s", (_, pair, content) => {
  expect(reviewed(pair, content)).toBeNull();
});

it.each(chosenStatuses)("rates by the table, and says what the status means: %s", (status) => {
  const { reviewRating } = reviewed({ standing: { ...decided, status } });
  const { name, value } = ratingInfo[status];
  expect(reviewRating).toEqual({
    "@type": "Rating",
    alternateName: name.en,
    ratingExplanation: evidenceStatusInfo[status].meaning.en,
    ...(value !== null && { ratingValue: value, worstRating: 1, bestRating: 5 }),
  });
});

it("gives an allegation of a crime no number before judgment, says why, and gives it after", () => {
  const steps = [
    { stage: "judgment" as const, party: "Port authority", on: "2025-03-01", source: 1 },
  ];
  const { reviewRating } = reviewed({ isOfCrime: true });
  expect(Object.keys(reviewRating)).toEqual(["@type", "alternateName", "ratingExplanation"]);
  expect(reviewRating.ratingExplanation).toContain("presumed innocent");
  expect(reviewed({ isOfCrime: true }, { steps }).reviewRating.ratingValue).toBe(3);
});

it("is signed by the newsroom, on the day that its edition appeared there, at the pair's own page", () => {
  const edition = build.edition({ publishedAt: "2024-09-30T22:30:00.000Z" });
  const newsroom = { "@type": "Organization", name: "Harbour Desk", url: "https://desk.example" };
  expect(reviewed({}, { edition })).toMatchObject({
    "@type": "ClaimReview",
    url: page,
    datePublished: "2024-10-01",
    inLanguage: "en",
    author: newsroom,
    publisher: newsroom,
  });
});

it("names the accuser by what they are, when and where they said it", () => {
  expect(reviewed().itemReviewed).toEqual({
    "@type": "Claim",
    "@id": `${page}#pair-1-allegation`,
    text: "The port closed for nine days",
    inLanguage: "en",
    author: { "@type": "Organization", name: "Dockers’ union" },
    datePublished: "2024-08-28",
    appearance: {
      "@type": "CreativeWork",
      name: "Nine days without ships",
      url: "https://gazette.example/nine-days",
      author: { name: "A. Reporter" },
      publisher: { name: "Harbour Gazette" },
      datePublished: "2024-08-29",
      inLanguage: "en",
    },
  });
});

it.each<[what: string, said: Parameters<typeof build.statement>[0]]>([
  ["a speaker whom the source does not name", { speaker: null, speakerKind: null }],
  ["a speaker of whom nobody said what they are", { speakerKind: null }],
  ["the desk itself", { speaker: "harbour desk" }],
])("puts no claim down to %s", (_, said) => {
  const { itemReviewed } = reviewed({ allegation: build.statement(said) });
  expect(itemReviewed).not.toHaveProperty("author");
});

it.each([null, "2024~", "2024-08?", "2024-08-XX", "2024-08/2024-09", "2024-10-02"])(
  "dates no claim that is not known to have been made on a day, month or year before: %s",
  (saidOn) => {
    const { itemReviewed } = reviewed({ allegation: build.statement({ saidOn }) });
    expect(itemReviewed).not.toHaveProperty("datePublished");
  },
);

it("reviews the claim in the report's language, with the words as they were said beside it", () => {
  const quotation = build.quotation({
    language: "fr",
    text: "Fermé",
    translation: "Closed\nfor good",
  });
  const allegation = build.statement({
    parts: [quotation, build.paraphrase({ text: "for years" })],
  });
  const { claimReviewed, itemReviewed } = reviewed({ allegation });
  expect(claimReviewed).toBe("Closed for good for years");
  expect(itemReviewed).toMatchObject({
    text: "Closed\nfor good for years",
    inLanguage: "en",
    translationOfWork: { "@type": "Claim", text: "«\u202FFermé\u202F» for years" },
  });
  expect(itemReviewed.translationOfWork).not.toHaveProperty("inLanguage");
});

it("marks off what is quoted of a claim that is quoted in part, and tells where words are left out", () => {
  const parts = [
    build.quotation({ text: "almost total lack" }),
    build.quotation({ text: "of response" }),
    build.paraphrase({ text: "to what was asked" }),
  ];
  const { claimReviewed } = reviewed({ allegation: build.statement({ parts }) });
  expect(claimReviewed).toBe("“almost total lack” […] “of response” to what was asked");
  const one = build.statement({ parts: [build.quotation({ text: "never" })] });
  expect(reviewed({ allegation: one }).claimReviewed).toBe("never");
});

it("finds the first appearance of a claim where its original is, and claims none otherwise", () => {
  const original = build.statement({ source: 2, parts: [build.quotation({ language: "fr" })] });
  const { itemReviewed } = reviewed({ allegation: build.statement({ original }) });
  expect(itemReviewed.firstAppearance.name).toBe("Log of the port");
  expect(reviewed().itemReviewed).not.toHaveProperty("firstAppearance");
});

it("makes every response a claim of its own, and tells how it stands to the allegation", () => {
  const response = build.response({
    chronology: "before",
    answers: [{ element: 1, types: ["denies_specific", "legal_objection"] }],
  });
  const { mentions, itemReviewed } = reviewed({ responses: [response] });
  expect(mentions).toEqual([
    expect.objectContaining({
      "@type": "Claim",
      "@id": `${page}#pair-1-response-1`,
      text: "the gates were never shut",
      respondsTo: { "@id": itemReviewed["@id"] },
      responseType: ["denies_specific", "legal_objection"],
      predatesAllegation: true,
      elementsAnswered: [
        {
          respondsTo: {
            "@type": "Claim",
            "@id": `${page}#pair-1-element-1`,
            text: "The port closed for nine days.",
          },
          responseType: ["denies_specific", "legal_objection"],
        },
      ],
    }),
  ]);
  expect(JSON.stringify(itemReviewed)).not.toContain("gates");
});

it("does not say whether a response came first where nobody can tell, nor of what type it is", () => {
  const response = build.response({
    chronology: "cannot_tell",
    answers: [{ element: 1, types: [] }],
  });
  const [told] = reviewed({ responses: [response] }).mentions;
  expect(told).not.toHaveProperty("predatesAllegation");
  expect(told).not.toHaveProperty("responseType");
  expect(told.elementsAnswered[0]).not.toHaveProperty("responseType");
});

it("cites the sources of evidence and notes once each, with their archived copies where there are", () => {
  const archivedAddress = "https://archive.example/2";
  const sources = [build.source(), build.source({ number: 2, archivedAddress })];
  const evidence = [build.evidence(), build.evidence({ source: 1 }), build.evidence()];
  const { citation } = reviewed({ evidence }, { sources });
  expect(citation.map((work: object) => "archivedAt" in work && work.archivedAt)).toEqual([
    archivedAddress,
    false,
  ]);
});

it("tells nothing of a confidential source, not even of one that came with its particulars", () => {
  const sources = [
    build.source({ kind: "confidential" }),
    build.source({ number: 2, kind: "confidential" }),
  ];
  const responses = [build.response()];
  const evidence = [build.evidence()];
  const node = reviewed({ evidence, responses }, { sources });
  expect(node).not.toHaveProperty("citation");
  for (const told of ["Gazette", "Reporter", "Nine days without"])
    expect(JSON.stringify(node)).not.toContain(told);
});

it("tells a correction with what it corrects, why and when; an update is none", () => {
  const changed = { number: 2, what: "The date.", why: "It was misread." };
  const edition = build.edition({ ...changed, kind: "correction" });
  expect(reviewed({}, { edition }).correction).toEqual({
    "@type": "CorrectionComment",
    url: edition.address,
    datePublished: "2024-10-01",
    text: "What this edition corrects: The date.\n\nWhy: It was misread.",
  });
  const update = build.edition({ ...changed, kind: "update" });
  expect(reviewed({}, { edition: update })).not.toHaveProperty("correction");
});

it("explains its own terms without asking anybody, and uses no other", () => {
  const { "@context": context, ...node } = reviewed({ responses: [build.response()] });
  const [schema, own] = context;
  expect(schema).toBe("https://schema.org");
  const terms = Object.keys(own);
  expect(terms.filter((term) => !JSON.stringify(node).includes(`"${term}"`))).toEqual([]);
});

it("is set as French in French", () => {
  const { noNumber, corrects, because } = jsonldSentences.fr;
  for (const said of [noNumber, corrects("La date."), because("Mal lue.")])
    expect(frenchSlips(said)).toEqual([]);
});
