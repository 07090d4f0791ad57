/** The SQL of the hot reads, for measuring what stands around it. */
export { pairById } from "./features/pair/pair.detail.ts";
export { pairListStatement } from "./features/pair/pair.list.ts";
export { pairRows, pairRowsWithSources, sourceRows } from "./features/report/report.sql.ts";
