import pg from "pg";
import { Prisma } from "../../generated/client.ts";

/** What a restored desk begins without: nobody is signed in to it, nobody has knocked or handed in yet. */
const leftOut: readonly Prisma.ModelName[] = [
  "Session",
  "Verification",
  "RateLimit",
  "RouteLimit",
  "Upload",
  "Rendering",
];

const ownTables: readonly string[] = Object.values(Prisma.ModelName);

type Reference = { table: string; refersTo: string | null };

/**
 * The desk's tables that are there, each after those it refers to.
 * @returns `kept` go into a backup, `leftOut` do not
 */
export async function listTables(
  client: pg.ClientBase,
): Promise<{ kept: string[]; leftOut: string[] }> {
  const { rows } = await client.query<Reference>(
    `SELECT c.relname AS table, target.relname AS "refersTo"
     FROM pg_class c
     LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
     LEFT JOIN pg_class target ON target.oid = k.confrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY ($1)
     ORDER BY c.relname`,
    [ownTables],
  );
  const tables = inOrder(rows);
  const isLeftOut = (table: string) => leftOut.some((name) => name === table);
  return {
    kept: tables.filter((table) => !isLeftOut(table)),
    leftOut: tables.filter(isLeftOut),
  };
}

/** @throws Error where tables refer to one another in a circle */
function inOrder(references: readonly Reference[]): string[] {
  const waiting = new Map<string, string[]>();
  for (const { table, refersTo } of references)
    waiting.set(table, [...(waiting.get(table) ?? []), ...(refersTo === null ? [] : [refersTo])]);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const [next] =
      [...waiting].find(([, needed]) => !needed.some((table) => waiting.has(table))) ?? [];
    if (next === undefined) throw new Error("tables refer to one another in a circle");
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered;
}

/** The columns of a table that hold what was written, in their order. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = ('public.' || quote_ident($1))::regclass
       AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** `"Table" ("one", "other")`, as COPY takes it. */
export function copyTarget({ table, columns }: { table: string; columns: string[] }): string {
  return `public.${quoted(table)} (${columns.map(quoted).join(", ")})`;
}

export const quoted = (name: string) => pg.escapeIdentifier(name);

/** Names of the migrations that made the database, in their order; none for an empty one. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) return [];
  const { rows: applied } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return applied.map(({ name }) => name);
}
