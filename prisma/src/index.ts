import type { Prisma } from "../generated/client.ts";

export { Prisma, type PrismaClient } from "../generated/client.ts";
export { type BackupContent, BackupRefused } from "./backup/format.ts";
export { writeBackup } from "./backup.ts";
export { type Db, openDb } from "./client.ts";
export { grantDesk } from "./desk-role.ts";
export { type Jobs, openJobs } from "./jobs.ts";
export { listen } from "./listen.ts";
export { MigrationRefused, migrate, migrationsFolder } from "./migrate.ts";
export { restoreBackup } from "./restore.ts";
export type { Snapshot } from "./snapshot.ts";
export { isDiskFull, isUnanswered, isUnreachable } from "./unreachable.ts";

/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;
