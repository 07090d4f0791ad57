import type { Prisma } from "../generated/client.ts";

export { Prisma, type PrismaClient } from "../generated/client.ts";
export { type Db, openDb } from "./client.ts";
export { listen } from "./listen.ts";
export { MigrationRefused, migrate, migrationsFolder } from "./migrate.ts";
export { isUnanswered, isUnreachable } from "./unreachable.ts";

/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;
