import type { Outputs } from "../../lib/trpc.ts";

type Case = Outputs["case"]["bySlug"];

/** The case that a request is made in: whom one can ask, and by which clocks. */
export type OfCase = Pick<Case, "id" | "slug" | "parties" | "timeZone">;

export type RequestRow = Outputs["request"]["byCase"]["requests"][number];
export type LinkRow = RequestRow["links"][number];
export type ReplyRow = RequestRow["replies"][number];
export type RightRow = Outputs["rightOfReply"]["byCase"]["requests"][number];
