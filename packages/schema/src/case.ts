import { z } from "zod";

export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug");
export const caseBySlugInput = z.strictObject({ slug: z.string().max(100) });
export const caseByIdInput = z.strictObject({ caseId: z.uuid() });
