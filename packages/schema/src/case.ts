import { z } from "zod";
import { position } from "./page.ts";

export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug");
/** A slug as somebody asks for it, right or wrong. */
export const askedSlug = z
  .string()
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), "control_characters");

export const caseBySlugInput = z.strictObject({ slug: askedSlug });

/** A keyset page of the desk's cases, newest first, older than the case `before`. */
export const listCasesInput = z.strictObject({ before: z.uuid().optional() }).optional();

/** A keyset page of what was said outside any pair, after the statement at position `after`. */
export const listUnpairedInput = z.strictObject({ caseId: z.uuid(), after: position.optional() });
