export { coverageMatrix } from "./coverage-matrix.ts";
export type { Picture } from "./picture.ts";
export { statusBar } from "./status-bar.ts";
export { timeline } from "./timeline.ts";
