import type { Outputs } from "../../lib/trpc.ts";

/** The case whose editions are shown. */
export type OfCase = Pick<Outputs["case"]["bySlug"], "id" | "slug" | "timeZone">;

export type EditionRow = Outputs["edition"]["byCase"]["editions"][number];
export type RenderingRow = Outputs["edition"]["rendering"];
export type DraftAnswer = Outputs["edition"]["draft"];
export type Draft = DraftAnswer["draft"];
export type DraftPair = DraftAnswer["pairs"][number];
export type DraftParty = DraftAnswer["parties"][number];
export type Problem = Outputs["edition"]["lint"]["problems"][number];
export type ErrorRow = Outputs["edition"]["errors"]["errors"][number];
