import { z } from "zod";

export const agreementInput = z.strictObject({ caseId: z.uuid() });
