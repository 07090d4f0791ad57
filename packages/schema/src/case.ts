import { z } from "zod";
import { position } from "./page.ts";
import { wantedReviewsInput } from "./review.ts";

export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug");
/** A slug as somebody asks for it, right or wrong. */
export const askedSlug = z
  .string()
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), "control_characters");

/** Longest name of a time zone, in characters. */
const TIME_ZONE_MAX = 64;

/** IANA name of a time zone: `Europe/Paris`. */
export const timeZone = z.string().max(TIME_ZONE_MAX).refine(isTimeZone, "time_zone");

/** A bare offset is none: it knows no summer time. */
function isTimeZone(name: string): boolean {
  try {
    const { timeZone: known } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return /^[a-z]/i.test(known);
  } catch {
    return false;
  }
}

/** `wantedReviews` null leaves it to the desk's rule; `version` is the case's. */
export const setCaseSettingsInput = z.strictObject({
  caseId: z.uuid(),
  version: z.int().min(1),
  wantedReviews: wantedReviewsInput,
  timeZone,
  needsSignOff: z.boolean(),
});
export type SetCaseSettingsInput = z.infer<typeof setCaseSettingsInput>;

export const caseBySlugInput = z.strictObject({ slug: askedSlug });

/** A keyset page of the desk's cases, newest first, older than the case `before`. */
export const listCasesInput = z.strictObject({ before: z.uuid().optional() }).optional();

/** A keyset page of what was said outside any pair, after the statement at position `after`. */
export const listUnpairedInput = z.strictObject({ caseId: z.uuid(), after: position.optional() });
