import { Role } from "@rejoinder/db/enums";
import { z } from "zod";
import { rightsList } from "./person.ts";

export const listMembersInput = z.strictObject({ caseId: z.uuid() });

/** `role` null leaves that on the desk; `version` is 0 for somebody who is no member yet. */
export const setMemberInput = z.strictObject({
  caseId: z.uuid(),
  personId: z.uuid(),
  role: z.enum(Role).nullable(),
  rights: rightsList,
  version: z.int().min(0),
});
export type SetMemberInput = z.infer<typeof setMemberInput>;

export const removeMemberInput = z.strictObject({
  caseId: z.uuid(),
  personId: z.uuid(),
  version: z.int().min(1),
});
export type RemoveMemberInput = z.infer<typeof removeMemberInput>;

/** `version` is the case's. */
export const setConfidentialityInput = z.strictObject({
  caseId: z.uuid(),
  isConfidential: z.boolean(),
  version: z.int().min(1),
});
export type SetConfidentialityInput = z.infer<typeof setConfidentialityInput>;
