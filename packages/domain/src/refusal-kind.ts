import type { Words } from "@rejoinder/schema";

/** How any caller should take a refusal: HTTP, a script or a test. */
export type RefusalKind =
  | "notFound"
  | "unauthorised"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "tooLarge"
  | "tooMany"
  | "misdirected"
  | "unavailable"
  | "bug";

export type RefusalInfo = { kind: RefusalKind; message: Words };
