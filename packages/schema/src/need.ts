import { z } from "zod";

/** What of a desk can need somebody, the most urgent first. */
export const needKinds = [
  "right_of_reply",
  "error",
  "request",
  "reply",
  "disputed",
  "mentioned",
  "assigned",
  "stale",
  "held_up",
  "unreasoned",
  "fuzzy",
] as const;
export type NeedKind = (typeof needKinds)[number];

/** `caseId` null: of every case. */
export const unreasonedInput = z.strictObject({ caseId: z.uuid().nullable() });
