import { ProceduralStage } from "@rejoinder/db/enums";
import { z } from "zod";
import { edtfDate } from "./edtf.ts";

/** A step of the proceedings, as a source of the case tells it. */
export const addStageInput = z.strictObject({
  caseId: z.uuid(),
  stage: z.enum(ProceduralStage),
  /** Whom it concerns; null where the source names nobody. */
  partyId: z.uuid().nullable(),
  /** EDTF; null where the source does not tell. */
  on: edtfDate.nullable(),
  sourceId: z.uuid(),
});
export type AddStageInput = z.infer<typeof addStageInput>;
