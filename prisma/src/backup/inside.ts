import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../generated/client.ts";
import type { Db, Statement } from "../client.ts";
import { openSnapshot } from "../snapshot.ts";

/**
 * A desk's database as one connection sees it, inside its transaction. For reading: a transaction of
 * its own is refused.
 */
export function dbInside(client: pg.Client): Db {
  const pool = Object.assign(new pg.Pool(), {
    query: client.query.bind(client),
    connect: () => Promise.reject(new Error("there is one connection, and it has a transaction")),
  });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    async sql<T>(statement: Statement, values: unknown[]): Promise<T[]> {
      const { rows } = await client.query({ ...statement, values });
      return rows;
    },
    snapshot: () => openSnapshot(pool),
    url: "",
    close: () => prisma.$disconnect(),
  };
}
