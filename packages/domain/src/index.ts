export * from "./chronology.ts";
export * from "./issues.ts";
export * from "./mark.ts";
export * from "./policy.ts";
export * from "./refusals.ts";
