import { z } from "zod";
import { position } from "./page.ts";

export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug");
export const caseBySlugInput = z.strictObject({ slug: z.string().max(100) });

/** A keyset page of the desk's cases, newest first, older than the case `before`. */
export const listCasesInput = z.strictObject({ before: z.uuid().optional() }).optional();

/** A keyset page of what was said outside any pair, after the statement at position `after`. */
export const listUnpairedInput = z.strictObject({ caseId: z.uuid(), after: position.optional() });
