export * from "./quotation.ts";
