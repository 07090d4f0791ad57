import { Right, Role } from "@rejoinder/db/enums";
import { z } from "zod";
import { rightInfo } from "./role.ts";
import { singleLine } from "./text.ts";

/** Longest name of a person, in characters (Unicode code points). */
export const PERSON_NAME_MAX = 100;
/** Longest e-mail address, in characters. */
export const EMAIL_MAX = 254;
/** Shortest and longest password, in UTF-16 code units. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Rights in the order of their table, each once. */
export const rightsList = z
  .array(z.enum(Right))
  .max(Object.keys(rightInfo).length, "too_many")
  .transform((rights) => Object.values(Right).filter((right) => rights.includes(right)));

/** An e-mail address, in lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_MAX, "too_long")
  .pipe(z.email("email"));

export const personName = singleLine(PERSON_NAME_MAX);

/** As it was typed: neither trimmed nor shortened. */
export const newPassword = z
  .string()
  .min(PASSWORD_MIN, "password_short")
  .max(PASSWORD_MAX, "too_long");

/** What a person may do from now on; `isActive` false ends every way in. */
export const changePersonInput = z.strictObject({
  personId: z.uuid(),
  version: z.int().min(1),
  role: z.enum(Role),
  rights: rightsList,
  isActive: z.boolean(),
});
export type ChangePersonInput = z.infer<typeof changePersonInput>;
