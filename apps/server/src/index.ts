export { type AppRouter, appRouter, createCaller } from "./router.ts";
export type { Context, RefusalData } from "./trpc.ts";
export type { Statement, StatementPart } from "./wire.ts";
