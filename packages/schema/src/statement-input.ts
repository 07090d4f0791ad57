import { StatementRole } from "@rejoinder/db/enums";
import { z } from "zod";
import { placeInput } from "./anchor.ts";
import { edtfDate } from "./edtf.ts";
import { LOCATOR_MAX } from "./note.ts";
import { PASSAGE_MAX } from "./statement.ts";
import { holdsQuotation, languageTag, localizedText, multiLine } from "./text.ts";

/** Most parties that one allegation is against. */
const AGAINST_MAX = 50;

/** One link of the chain: a party, a description of somebody who is none, or not known. */
const chainLink = z
  .union([
    z.strictObject({ partyId: z.uuid() }),
    z.strictObject({ words: localizedText(LOCATOR_MAX) }),
  ])
  .nullable();

/** The selected words themselves, or what they are summed up by. */
const wording = z.discriminatedUnion("wording", [
  z.strictObject({ wording: z.literal("verbatim") }),
  z.strictObject({ wording: z.literal("translated_quotation") }),
  z.strictObject({
    wording: z.literal("paraphrase"),
    text: multiLine(PASSAGE_MAX).refine((text) => !holdsQuotation(text), "quoted_paraphrase"),
    locator: localizedText(LOCATOR_MAX),
  }),
]);

/** Makes a statement of words selected in a preserved text. */
export const addStatementInput = z
  .strictObject({
    sourceId: z.uuid(),
    place: placeInput,
    passage: wording,
    language: languageTag,
    translations: localizedText(PASSAGE_MAX).optional(),
    role: z.enum(StatementRole),
    speaker: chainLink,
    reportedBy: chainLink,
    publishedBy: localizedText(LOCATOR_MAX).nullable(),
    /** EDTF; null where the source does not tell. */
    saidOn: edtfDate.nullable(),
    /** Whom an allegation is against. */
    against: z
      .array(z.uuid())
      .max(AGAINST_MAX, "too_many")
      .refine((parties) => new Set(parties).size === parties.length, "duplicate"),
    /** The pair that a response answers; null leaves it without one. */
    pairId: z.uuid().nullable(),
  })
  .refine(({ role, pairId }) => pairId === null || role === "response", {
    path: ["pairId"],
    error: "not_a_response",
  })
  .refine(({ role, against }) => role === "allegation" || against.length === 0, {
    path: ["against"],
    error: "not_an_allegation",
  });
export type AddStatementInput = z.infer<typeof addStatementInput>;
