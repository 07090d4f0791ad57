import { evidenceStatuses, type Locale } from "@rejoinder/schema";
import type {
  ReportContent,
  ReportEdition,
  ReportEvidence,
  ReportPair,
  ReportPart,
  ReportSource,
  ReportStatement,
} from "./report.ts";

/** Contents for tests; what is given takes the place of what would stand there. */
export const build = {
  content: (given: Partial<ReportContent> = {}): ReportContent => ({
    locale: "en",
    slug: "harbour-dispute",
    title: "Harbour dispute",
    summary: "Who closed the harbour, and for how long.",
    parties: [],
    steps: [],
    counts: countPairs(given.pairs ?? []),
    pairs: [],
    statements: [],
    sources: [],
    edition: null,
    ...given,
  }),

  edition: (given: Partial<ReportEdition> = {}): ReportEdition => ({
    number: 1,
    kind: "first",
    publishedAt: "2024-10-01T07:30:00.000Z",
    timeZone: "Europe/Paris",
    publisher: { name: "Harbour Desk", url: "https://desk.example" },
    signedBy: ["Ana Editor"],
    introduction: null,
    method: null,
    what: null,
    why: null,
    address: "https://desk.example/editions/harbour-dispute/1/en",
    ...given,
  }),

  pair: (given: Partial<ReportPair> = {}): ReportPair => ({
    id: `00000000-0000-7000-8000-${String(given.number ?? 1).padStart(12, "0")}`,
    number: 1,
    title: "The port was closed",
    standing: { status: "not_reviewed", progress: "not_reviewed" },
    allegation: build.statement(),
    isOfCrime: true,
    elements: [{ number: 1, text: "The port closed for nine days.", unanswered: null }],
    responses: [],
    asked: [],
    evidence: [],
    notes: [],
    ...given,
  }),

  response: (
    given: Partial<ReportPair["responses"][number]> = {},
  ): ReportPair["responses"][number] => ({
    statement: build.statement({ speaker: "Port authority", parts: [build.paraphrase()] }),
    basis: "source",
    chronology: "not_before",
    answers: [{ element: 1, types: ["denies_specific"] }],
    ...given,
  }),

  statement: (given: Partial<ReportStatement> = {}): ReportStatement => ({
    speaker: "Dockers’ union",
    speakerKind: "organization",
    reportedBy: "A. Reporter",
    publishedBy: "Harbour Gazette",
    saidOn: "2024-08-28",
    against: ["Port authority"],
    source: 1,
    parts: [build.quotation()],
    original: null,
    ...given,
  }),

  quotation: (given: Partial<ReportPart> = {}): ReportPart => ({
    wording: "verbatim",
    text: "The port closed for nine days",
    language: "en",
    translation: null,
    anchor: "exact",
    locator: null,
    ...given,
  }),

  paraphrase: (given: Partial<ReportPart> = {}): ReportPart => ({
    wording: "paraphrase",
    text: "the gates were never shut",
    language: "en",
    translation: null,
    anchor: null,
    locator: "paragraph 4",
    ...given,
  }),

  evidence: (given: Partial<ReportEvidence & { text: string }> = {}): ReportEvidence => ({
    notCounted: null,
    wording: "verbatim",
    text: "Open daily",
    language: "en",
    source: 2,
    anchor: "exact",
    locator: null,
    stanceAllegation: "inconsistent",
    stanceResponse: "consistent",
    credibility: 2,
    ...given,
  }),

  source: (given: Partial<ReportSource & { title: string }> = {}): ReportSource => ({
    number: 1,
    kind: "news_report",
    title: "Nine days without ships",
    publisher: "Harbour Gazette",
    author: "A. Reporter",
    publishedOn: "2024-08-29",
    address: "https://gazette.example/nine-days",
    archivedAddress: null,
    language: "en",
    reliability: "B",
    preserved: { extent: "excerpt", sha256: "a".repeat(64), wholeSha256: null },
    ...given,
  }),
};

function countPairs(pairs: readonly ReportPair[]): ReportContent["counts"] {
  return evidenceStatuses.map((status) => ({
    status,
    pairs: pairs.filter(({ standing }) => standing.status === status).length,
  }));
}

const askedStates = [
  "awaiting",
  "no_reply",
  "received",
  "replied",
  "declined",
  "undelivered",
] as const;

/** A content in which every kind of thing occurs, each text as `word` makes it. */
export function richContent(
  locale: Locale,
  word: (text: string) => string = (text) => text,
): ReportContent {
  const foreign = locale === "en" ? "fr" : "en";
  const translated = build.statement({
    speaker: null,
    speakerKind: null,
    reportedBy: null,
    publishedBy: null,
    saidOn: null,
    against: [],
    parts: [
      build.quotation({
        wording: "translated_quotation",
        text: word("translated"),
        language: locale,
      }),
      build.paraphrase({ text: word("summed up"), locator: word("paragraph 11") }),
    ],
    original: build.statement({
      speaker: word("Speaker of the original"),
      against: [word("Somebody")],
      parts: [
        build.quotation({
          text: word("original"),
          language: foreign,
          translation: word("by the desk"),
          anchor: "normalised",
        }),
      ],
    }),
  });
  const response = build.response({
    statement: build.statement({
      speaker: word("Respondent"),
      reportedBy: word("Reporter"),
      publishedBy: word("Publisher"),
      parts: [
        build.quotation({ text: word("never"), language: locale, anchor: "fuzzy" }),
        build.quotation({ text: word("after all"), language: locale, anchor: "confirmed" }),
      ],
    }),
    basis: "desk",
    chronology: "before",
    answers: [
      { element: 1, types: ["denies_general", "legal_objection"] },
      { element: 2, types: [] },
    ],
  });
  const pairs = evidenceStatuses.map((status, index) =>
    build.pair({
      number: index + 1,
      title: word(`Pair ${status}`),
      standing: {
        status,
        progress: status === "not_reviewed" ? status : "decided",
      },
      allegation: translated,
      elements: [
        { number: 1, text: word("First element"), unanswered: null },
        { number: 2, text: word("Second element"), unanswered: null },
        { number: 3, text: word("Third element"), unanswered: "not_sought" },
      ],
      responses: [response, build.response({ answers: [] })],
      asked: askedStates.map((state) => ({
        party: word("Harbour master"),
        sentAt: ["2024-09-03T07:00:00.000Z"],
        state,
        on: "2024-09-05T16:00:00.000Z",
        timeZone: "Europe/Paris",
      })),
      evidence: [
        build.evidence({ text: word("evidence"), language: foreign, anchor: "lost" }),
        build.evidence({
          wording: "paraphrase",
          text: word("evidence summed up"),
          anchor: null,
          locator: word("page 2"),
          stanceAllegation: "neutral",
          stanceResponse: "neutral",
          credibility: null,
        }),
      ],
      notes: [
        {
          kind: "source_check",
          text: word("First line of a note.\n\nSecond paragraph of it."),
          on: "2024-09-06",
          citations: [
            { source: 1, locator: null },
            { source: 2, locator: word("page 3") },
          ],
        },
      ],
    }),
  );
  return build.content({
    locale,
    title: word("Harbour dispute"),
    summary: word("Who closed the harbour, and for how long."),
    parties: [
      { name: word("Dockers’ union"), role: "accuser" },
      { name: word("Port authority"), role: "respondent" },
    ],
    steps: [
      { stage: "investigation", party: null, on: "2024-07-08", source: 1 },
      { stage: "formal_investigation", party: word("Port authority"), on: null, source: 2 },
      { stage: "closed", party: null, on: "2025~", source: 2 },
    ],
    pairs,
    statements: [
      build.statement({ parts: [build.quotation({ text: word("aside"), anchor: null })] }),
    ],
    sources: [
      build.source({ title: word("Nine days without ships"), author: word("A. Reporter") }),
      build.source({
        number: 2,
        kind: "official_statement",
        title: word("Log of the port"),
        publisher: null,
        author: null,
        publishedOn: null,
        address: null,
        archivedAddress: "https://archive.example/log?a=1&copy;=2",
        language: foreign,
        reliability: null,
        preserved: null,
      }),
      build.source({
        number: 3,
        address: word("javascript:alert(1)"),
        preserved: { extent: "whole", sha256: "b".repeat(64), wholeSha256: "b".repeat(64) },
      }),
    ],
  });
}
