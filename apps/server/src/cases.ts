/** What commands read and load, without a server. */
export { loadCase, loadFirstCase } from "./features/case/case.load.ts";
export { getReportContent } from "./features/report/report.queries.ts";
export { getQuotations, type QuotedSource } from "./features/source/quotation.queries.ts";
