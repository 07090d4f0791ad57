import type { AskedFact, PublicStanding } from "@rejoinder/domain";
import {
  AnchorState,
  EditionKind,
  EvidenceStatus,
  LinkBasis,
  locales,
  NoteKind,
  PartyKind,
  PartyRole,
  ProceduralStage,
  ResponseType,
  SnapshotExtent,
  SourceKind,
  SourceReliability,
  Stance,
  UnansweredReason,
  Wording,
} from "@rejoinder/schema";
import { z } from "zod";
import type { ReportContent, ReportPair, ReportSource, ReportStatement } from "./report.ts";

const text = z.string();
const count = z.int().min(0);
const number = z.int().min(1);
const language = text.describe("BCP 47");
const edtf = text.describe("EDTF (ISO 8601-2), null where unknown").nullable();
const instant = text.describe("ISO 8601, UTC");
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const sourceNumber = number.describe("The number of a source in `sources`");

const part = z
  .strictObject({
    wording: z.enum(Wording),
    text: text.describe(
      "A quotation to the letter, without quotation marks, or a paraphrase, as `wording` says",
    ),
    language,
    translation: text.nullable().describe("The desk’s translation of a quotation"),
    anchor: z
      .enum([...Object.values(AnchorState), "confirmed"])
      .nullable()
      .describe("Whether the preserved text holds the quotation; null for a paraphrase"),
    locator: text.nullable().describe("Where a paraphrase sums up"),
  })
  .meta({ id: "Part" });

const statement: z.ZodType<ReportStatement> = z
  .strictObject({
    speaker: text.nullable().describe("Null where the source does not tell"),
    speakerKind: z.enum(PartyKind).nullable(),
    reportedBy: text.nullable(),
    publishedBy: text.nullable(),
    saidOn: edtf,
    against: z.array(text),
    source: sourceNumber,
    parts: z.array(part),
    get original() {
      return statement.nullable().describe("In its first language, where this is a translation");
    },
  })
  .meta({ id: "Statement" });

const shownEvidence = {
  notCounted: z
    .enum(["party", "own_source"])
    .nullable()
    .describe("Why it is shown and does not count; null where it can"),
  wording: z.enum(Wording),
  source: sourceNumber,
  stanceAllegation: z.enum(Stance),
  stanceResponse: z.enum(Stance),
  credibility: z.int().min(1).max(6).nullable().describe("Admiralty system; null while not judged"),
};

const evidence = z
  .union([
    z.strictObject({
      ...shownEvidence,
      text,
      language,
      anchor: part.shape.anchor,
      locator: text.nullable(),
    }),
    z
      .strictObject({
        ...shownEvidence,
        text: z.null(),
        language: z.null(),
        anchor: z.null(),
        locator: z.null(),
      })
      .describe("Withheld: its source is confidential"),
  ])
  .meta({ id: "Evidence" });

const standing: z.ZodType<PublicStanding> = z.strictObject({
  status: z.enum(EvidenceStatus),
  progress: z.enum(["not_reviewed", "in_review", "decided", "stale"]),
});

const askedState: z.ZodType<AskedFact["state"]> = z.enum([
  "awaiting",
  "no_reply",
  "received",
  "replied",
  "declined",
  "undelivered",
]);

const pair: z.ZodType<ReportPair> = z
  .strictObject({
    id: z.uuid(),
    number,
    title: text,
    standing,
    allegation: statement,
    isOfCrime: z.boolean(),
    elements: z.array(
      z.strictObject({ number, text, unanswered: z.enum(UnansweredReason).nullable() }),
    ),
    responses: z.array(
      z.strictObject({
        statement,
        basis: z.enum(LinkBasis),
        chronology: z.enum(["before", "not_before", "cannot_tell"]),
        answers: z.array(z.strictObject({ element: number, types: z.array(z.enum(ResponseType)) })),
      }),
    ),
    asked: z.array(
      z.strictObject({
        party: text,
        sentAt: z.array(instant),
        state: askedState,
        on: instant,
        timeZone: text,
      }),
    ),
    evidence: z.array(evidence),
    notes: z.array(
      z.strictObject({
        kind: z.enum(NoteKind),
        text,
        on: text.describe("A day, ISO 8601"),
        citations: z.array(z.strictObject({ source: sourceNumber, locator: text.nullable() })),
      }),
    ),
  })
  .meta({ id: "Pair" });

const ofSource = {
  number,
  kind: z.enum(SourceKind),
  reliability: z.enum(SourceReliability).nullable(),
};

const source: z.ZodType<ReportSource> = z
  .union([
    z.strictObject({
      ...ofSource,
      title: text,
      publisher: text.nullable(),
      author: text.nullable(),
      publishedOn: edtf,
      address: text.nullable(),
      archivedAddress: text.nullable(),
      language,
      preserved: z
        .strictObject({
          extent: z.enum(SnapshotExtent),
          sha256: sha256.nullable(),
          wholeSha256: sha256.nullable(),
        })
        .nullable(),
    }),
    z
      .strictObject({
        ...ofSource,
        title: z.null(),
        publisher: z.null(),
        author: z.null(),
        publishedOn: z.null(),
        address: z.null(),
        archivedAddress: z.null(),
        language: z.null(),
        preserved: z.null(),
      })
      .describe("Withheld: the source is confidential"),
  ])
  .meta({ id: "Source" });

const edition = z
  .strictObject({
    number,
    kind: z.enum(EditionKind),
    publishedAt: instant,
    timeZone: text,
    publisher: z.strictObject({ name: text, url: text }),
    signedBy: z.array(text),
    introduction: text.nullable(),
    method: text.nullable(),
    what: text.nullable(),
    why: text.nullable(),
    address: text,
  })
  .meta({ id: "Edition" });

const content: z.ZodType<Omit<ReportContent, "locale">> = z.strictObject({
  slug: text,
  title: text,
  summary: text,
  parties: z.array(z.strictObject({ name: text, role: z.enum(PartyRole) })),
  steps: z.array(
    z.strictObject({
      stage: z.enum(ProceduralStage),
      party: text.nullable(),
      on: edtf,
      source: sourceNumber,
    }),
  ),
  counts: z.array(z.strictObject({ status: z.enum(EvidenceStatus), pairs: count })),
  pairs: z.array(pair),
  statements: z.array(statement).describe("What was said, but belongs to no pair"),
  sources: z.array(source),
  edition: edition.nullable().describe("Null for the case as it stands, which nobody published"),
});

const codes = z.record(
  z.string(),
  z.strictObject({ label: text, meaning: text.optional(), caution: text.optional() }),
);

/** The file that the format `json` writes. */
export const reportFile = z
  .strictObject({
    format: z.literal("rejoinder-report"),
    version: z.literal(2),
    locale: z.enum(locales).describe("Of the report’s own words; quotations keep theirs"),
    method: text,
    content,
    words: z
      .strictObject({
        status: codes,
        progress: codes,
        wording: codes,
        anchor: codes,
        role: codes,
        stage: codes,
        basis: codes,
        types: codes,
        unanswered: codes,
        asked: codes,
        stance: codes,
        credibility: codes,
        sourceKind: codes,
        reliability: codes,
        noteKind: codes,
        withheld: z.strictObject({ source: text, passage: text }),
      })
      .describe("What every code in `content` means"),
  })
  .meta({
    title: "Rejoinder report",
    description:
      "A fact-check report: allegations, the responses that answer them, and the evidence.",
  });

/** JSON Schema 2020-12 of that file. */
export const reportJsonSchema = () => z.toJSONSchema(reportFile, { target: "draft-2020-12" });
