import { refusalInfo } from "@rejoinder/domain";
import { TRPCClientError } from "@trpc/client";
import { refusalCode } from "./refusal.ts";

/** Whether somebody else changed the thing first. */
export function isConflict(error: unknown): boolean {
  const code = refusalCode(error);
  return code !== null && refusalInfo[code].kind === "conflict";
}

/** For a conflict: what now stands in the place of what was sent; null where the refusal says nothing. */
export function currentOf(error: unknown): unknown {
  return error instanceof TRPCClientError ? (error.data?.refusal?.current ?? null) : null;
}
