import type { ReportContent, ReportPair, ReportPart, ReportStatement } from "@rejoinder/report";
import { evidenceStatuses } from "@rejoinder/schema";

/** Words a side, of a passage of evidence, of a note, of a title. */
const SIDE = 80;
const EVIDENCE = 30;
const NOTE = 40;
const TITLE = 7;
const SOURCES = 40;

const vocabulary =
  "the port closed for nine days and nobody told dockers why it was shut or when its gates would open again “as before”".split(
    " ",
  );

/** The same words in every run. */
function speech(): (count: number) => string {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return vocabulary[Math.floor((state / 2 ** 32) * vocabulary.length)] ?? "";
  };
  return (count) => Array.from({ length: count }, next).join(" ");
}

/** Pairs of 80 words a side, two pieces of evidence, one note each. */
export function madeUpContent(count: number): ReportContent {
  const say = speech();
  const pairs = Array.from({ length: count }, (_, index) => pairOf(index + 1, say));
  return {
    locale: "en",
    slug: "harbour-dispute",
    title: "Harbour dispute",
    summary: say(SIDE),
    parties: [
      { name: "Dockers’ union", role: "accuser" },
      { name: "Port authority", role: "respondent" },
    ],
    steps: [{ stage: "investigation", party: "Port authority", on: "2024-07-08", source: 1 }],
    counts: evidenceStatuses.map((status) => ({
      status,
      pairs: pairs.filter(({ standing }) => standing.status === status).length,
    })),
    pairs,
    statements: [],
    sources: Array.from({ length: SOURCES }, (_, index) => ({
      number: index + 1,
      kind: "news_report",
      title: say(TITLE),
      publisher: "Harbour Gazette",
      author: "A. Reporter",
      publishedOn: "2024-08-29",
      address: `https://gazette.example/articles/${index + 1}`,
      archivedAddress: `https://archive.example/gazette/${index + 1}`,
      language: "en",
      reliability: "B",
      preserved: { extent: "whole", sha256: "a".repeat(64), wholeSha256: "a".repeat(64) },
    })),
    edition: {
      number: 1,
      kind: "first",
      publishedAt: "2024-10-01T07:30:00.000Z",
      timeZone: "Europe/Paris",
      publisher: { name: "Harbour Desk", url: "https://desk.example" },
      signedBy: ["Ana Editor"],
      introduction: say(SIDE),
      method: null,
      what: null,
      why: null,
      address: "https://desk.example/editions/harbour-dispute/1/en",
    },
  };
}

function pairOf(number: number, say: (count: number) => string): ReportPair {
  const status = evidenceStatuses[number % evidenceStatuses.length] ?? "insufficient";
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`,
    number,
    title: say(TITLE),
    standing: { status, progress: status === "not_reviewed" ? "not_reviewed" : "decided" },
    allegation: statementOf("Dockers’ union", say(SIDE), sourceOf(number)),
    isOfCrime: false,
    elements: [{ number: 1, text: say(TITLE), unanswered: null }],
    responses: [
      {
        statement: statementOf("Port authority", say(SIDE), sourceOf(number + 1)),
        basis: "source",
        chronology: "not_before",
        answers: [{ element: 1, types: ["denies_specific"] }],
      },
    ],
    asked: [],
    evidence: [2, 3].map((apart) => ({
      ...quotationOf(say(EVIDENCE)),
      notCounted: null,
      source: sourceOf(number + apart),
      stanceAllegation: "consistent",
      stanceResponse: "inconsistent",
      credibility: 2,
    })),
    notes: [
      {
        kind: "source_check",
        text: say(NOTE),
        on: "2024-09-06",
        citations: [{ source: sourceOf(number), locator: "page 3" }],
      },
    ],
  };
}

function sourceOf(number: number): number {
  return (number % SOURCES) + 1;
}

function statementOf(speaker: string, words: string, source: number): ReportStatement {
  return {
    speaker,
    speakerKind: "organization",
    reportedBy: "A. Reporter",
    publishedBy: "Harbour Gazette",
    saidOn: "2024-08-28",
    against: ["Port authority"],
    source,
    parts: [{ ...quotationOf(words), translation: null }],
    original: null,
  };
}

function quotationOf(text: string): Pick<ReportPart, "wording" | "text" | "anchor" | "locator"> & {
  language: string;
} {
  return { wording: "verbatim", text, language: "en", anchor: "exact", locator: null };
}
