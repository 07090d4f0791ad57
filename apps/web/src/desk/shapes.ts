import type { Outputs } from "../lib/trpc.ts";

/** As the API answers; what several pages show. */
export type PairDetail = Outputs["pair"]["byPosition"];
export type StatementDetail = PairDetail["allegation"];
export type StatementPart = StatementDetail["parts"][number];
export type SourceBrief = StatementDetail["source"];
export type AnchorBrief = NonNullable<StatementPart["anchor"]>;
export type PairNote = PairDetail["notes"][number];
export type PairEvidence = PairDetail["evidence"][number];

/** A pair by what finds it, on the server and in the address. */
export type PairRef = Pick<PairDetail, "id" | "position" | "title"> & {
  case: Pick<PairDetail["case"], "id" | "slug">;
};

/** The reader's own mark on a pair. */
export type Mark = NonNullable<PairDetail["mark"]>;
