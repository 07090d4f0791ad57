/** Files that are written as their content is read. */
export { csvHeader, csvOf } from "./formats/csv.ts";
export { type Frame, jsonEnd, jsonFrame, jsonItems } from "./formats/json.ts";
export type { PairTable } from "./tables/pair-tables.ts";
