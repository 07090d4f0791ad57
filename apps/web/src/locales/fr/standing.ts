import type { standing as en } from "../en/standing.ts";
import type { Translation } from "../translation.ts";

export const standing = {
  marked: "motif manquant",
  reviewed: "examinée, non décidée",
  decided: "décidée",
  stale: "à revoir",
} satisfies Translation<typeof en>;
