import { PairReasonKind } from "@rejoinder/db/enums";
import { z } from "zod";
import { multiLine, type Words } from "./text.ts";

/** Longest reason where a rule asks for one, in characters (Unicode code points). */
export const PAIR_REASON_MAX = 2000;

export const pairReasonInfo = {
  one_origin: {
    label: { en: "why one origin is enough", fr: "pourquoi une seule origine suffit" },
  },
  imbalance: {
    label: { en: "why the sides are uneven", fr: "pourquoi les côtés sont inégaux" },
  },
  no_response: {
    label: { en: "why there is no response", fr: "pourquoi il n’y a pas de réponse" },
  },
} as const satisfies Record<PairReasonKind, { label: Words }>;

/** An editor's reason; it takes the place of the one that stands. */
export const givePairReasonInput = z.strictObject({
  pairId: z.uuid(),
  kind: z.enum(PairReasonKind),
  /** The reason of the kind as the caller saw it stand; null where none did. */
  replaces: z.uuid().toLowerCase().nullable(),
  text: multiLine(PAIR_REASON_MAX),
});

export const withdrawPairReasonInput = z.strictObject({
  pairId: z.uuid(),
  kind: z.enum(PairReasonKind),
});

export { PairReasonKind };
