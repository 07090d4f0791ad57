import {
  LinkBasis,
  PartyKind,
  PartyRole,
  ProceduralStage,
  ResponseType,
  SnapshotExtent,
  SourceKind,
  StatementRole,
  UnansweredReason,
  Wording,
} from "@rejoinder/db/enums";
import { z } from "zod";
import { slug, timeZone } from "./case.ts";
import { edtfDate } from "./edtf.ts";
import { ELISION, TITLE_MAX } from "./source.ts";
import { PASSAGE_MAX } from "./statement.ts";
import {
  holdsQuotation,
  languageTag,
  localizedText,
  multiLine,
  singleLine,
  webAddress,
} from "./text.ts";

const key = z.string().regex(/^[a-z0-9-]+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const words = localizedText(PASSAGE_MAX);

/** One link of the chain: a party by key, or a description of somebody who is none. */
const chainLink = z.union([z.strictObject({ party: key }), z.strictObject({ words })]);

/** A quotation is found in its source's snapshot; a paraphrase says where it sums up. */
const part = z.discriminatedUnion("wording", [
  z.strictObject({
    wording: z.enum(Wording).extract(["verbatim", "translated_quotation"]),
    text: multiLine(PASSAGE_MAX).refine((text) => !text.includes(ELISION), "elision"),
    language: languageTag,
    translations: localizedText(PASSAGE_MAX).optional(),
  }),
  z.strictObject({
    wording: z.literal("paraphrase"),
    text: multiLine(PASSAGE_MAX).refine((text) => !holdsQuotation(text), "quoted_paraphrase"),
    language: languageTag,
    translations: localizedText(PASSAGE_MAX).optional(),
    locator: words,
  }),
]);

const statement = z.strictObject({
  key,
  source: key,
  role: z.enum(StatementRole),
  speaker: chainLink.nullable(),
  reportedBy: chainLink.nullable(),
  publishedBy: words.nullable(),
  saidOn: edtfDate.nullable(),
  against: z.array(key),
  translationOf: key.optional(),
  parts: z.array(part).min(1),
});

/** How one response takes the elements of its pair, by the elements' numbers, from 1. */
const answer = z.strictObject({
  element: z.int().min(1),
  /** Empty where the source does not bear a type out. */
  types: z.array(z.enum(ResponseType)),
});

/** A case as it is kept in a file: everything names everything else by key. */
export const caseFile = z.strictObject({
  slug,
  title: localizedText(TITLE_MAX),
  summary: words,
  languages: z.array(languageTag).min(1),
  /** For deadlines; UTC where it is left out. */
  timeZone: timeZone.optional(),
  parties: z.array(
    z.strictObject({
      key,
      name: localizedText(TITLE_MAX),
      role: z.enum(PartyRole),
      kind: z.enum(PartyKind).optional(),
    }),
  ),
  sources: z.array(
    z.strictObject({
      key,
      kind: z.enum(SourceKind),
      title: singleLine(TITLE_MAX),
      publisher: singleLine(TITLE_MAX).nullable(),
      author: singleLine(TITLE_MAX).nullable(),
      publishedOn: edtfDate.nullable(),
      address: webAddress.nullable(),
      language: languageTag,
      snapshot: z.strictObject({
        extent: z.enum(SnapshotExtent),
        text: z.string().min(1),
        wholeSha256: sha256.nullable(),
      }),
    }),
  ),
  steps: z.array(
    z.strictObject({
      stage: z.enum(ProceduralStage),
      /** Whom it concerns; null where the source names nobody. */
      party: key.nullable(),
      on: edtfDate.nullable(),
      source: key,
    }),
  ),
  statements: z.array(statement),
  pairs: z.array(
    z.strictObject({
      title: localizedText(TITLE_MAX),
      allegation: key,
      elements: z
        .array(z.strictObject({ text: words, unanswered: z.enum(UnansweredReason).optional() }))
        .min(1),
      responses: z.array(
        z.strictObject({
          statement: key,
          basis: z.enum(LinkBasis),
          answers: z.array(answer),
        }),
      ),
    }),
  ),
});
export type CaseFile = z.infer<typeof caseFile>;
