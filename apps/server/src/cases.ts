/** What commands read and load, without a server. */
export { fileStore } from "./capture/store.ts";
export { loadCase, loadFirstCase } from "./features/case/case.load.ts";
export { getReportContent } from "./features/report/report.queries.ts";
export { getQuotations, type QuotedSource } from "./features/source/quotation.queries.ts";
export { type CheckpointFile, checkpointFile, signHeads } from "./history/checkpoint.ts";
export { erase } from "./history/erase.ts";
export { erasableKinds } from "./history/erasure.ts";
export { newSigningKeyPem, type SigningKey, signingKeyFrom } from "./history/signing.ts";
export { type HistoryFault, verifyHistory } from "./history/verify.ts";
