import { ApiScope } from "@rejoinder/db/enums";
import { z } from "zod";
import { apiScopeInfo } from "./role.ts";
import { singleLine } from "./text.ts";

/** Longest name of an API token, in characters (Unicode code points). */
export const TOKEN_NAME_MAX = 100;
/** An API token that ends lasts at most so many days. */
export const TOKEN_DAYS_MAX = 366;

/** Every token reads; what else it does is said besides. `days` null: until it is revoked. */
export const createTokenInput = z.strictObject({
  name: singleLine(TOKEN_NAME_MAX),
  scopes: z
    .array(z.enum(ApiScope))
    .max(Object.keys(apiScopeInfo).length, "too_many")
    .refine((scopes) => scopes.includes("read"), "no_read")
    .transform((scopes) => Object.values(ApiScope).filter((scope) => scopes.includes(scope))),
  days: z.int().min(1).max(TOKEN_DAYS_MAX).nullable(),
});
export type CreateTokenInput = z.infer<typeof createTokenInput>;

export const revokeTokenInput = z.strictObject({ tokenId: z.uuid() });
