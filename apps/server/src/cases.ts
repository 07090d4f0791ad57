/** What commands read and load, without a server. */
export { fileStore } from "./capture/store.ts";
export { loadCase, loadFirstCase } from "./features/case/case.load.ts";
export { importOutsideReviews } from "./features/outside-review/outside-review.import.ts";
export type { OutsideProblem } from "./features/outside-review/outside-review.read.ts";
export { openReport } from "./features/report/report.file.ts";
export { getCaseId, getReportContent } from "./features/report/report.queries.ts";
export { getQuotations, type QuotedSource } from "./features/source/quotation.queries.ts";
export { canonicalJson } from "./history/chain.ts";
export { type CheckpointFile, checkpointFile, signHeads } from "./history/checkpoint.ts";
export { erase } from "./history/erase.ts";
export { erasableKinds } from "./history/erasure.ts";
export {
  isSignatureTrue,
  newSigningKeyPem,
  type SigningKey,
  signed,
  signingKeyFrom,
} from "./history/signing.ts";
export { type HistoryFault, verifyHistory } from "./history/verify.ts";
