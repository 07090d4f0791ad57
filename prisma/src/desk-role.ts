import { createHmac } from "node:crypto";
import pg from "pg";
import { JOBS_SCHEMA } from "./jobs.ts";

/** Name of the role under which a desk runs on the embedded PostgreSQL. */
export const DESK_ROLE = "rejoinder_desk";

/** The desk role's password, made of the cluster's: one secret is kept, and neither gives the other away. */
export function deskPassword(clusterPassword: string): string {
  return createHmac("sha256", clusterPassword).update(DESK_ROLE).digest("base64url");
}

/** Tables of which the desk may only ever see more, never change or lose what is there. */
const APPEND_ONLY = [
  "Event",
  "Snapshot",
  "Checkpoint",
  "StatementPart",
  "Edition",
  "EditionFile",
  "EditionWithdrawal",
];

/** Tables that only the owner writes. */
const READ_ONLY = ["Tombstone", "_prisma_migrations"];

const list = (tables: string[]) => tables.map((table) => `"${table}"`).join(", ");

/** Makes the desk's role unless it is there, and gives it its password. */
export async function ensureDeskRole(client: pg.ClientBase, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [DESK_ROLE]);
  const literal = client.escapeLiteral(password);
  await client.query(
    `${rowCount ? "ALTER" : "CREATE"} ROLE ${DESK_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${literal}`,
  );
}

/**
 * Lets a role run a desk on a migrated database, and no more: it may add to the history and read it,
 * and PostgreSQL refuses it everything else there. Safe to call again.
 *
 * @param ownerUrl of the role that owns the tables; where `role` is that same one nothing is done,
 *   for an owner cannot be kept from its own: there the triggers alone refuse
 */
export async function grantDesk(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ owner: string; database: string }>(
      "SELECT current_user AS owner, current_database() AS database",
    );
    if (rows[0]?.owner === role) return;
    const database = client.escapeIdentifier(rows[0]?.database ?? "");
    const grantee = client.escapeIdentifier(role);
    await client.query(
      ["BEGIN"]
        .concat(
          // A table of its own making has no business beside the desk's.
          `REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${grantee}`,
          `GRANT USAGE ON SCHEMA public TO ${grantee}`,
          `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${grantee}`,
          `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${grantee}`,
          `REVOKE UPDATE, DELETE ON ${list(APPEND_ONLY)} FROM ${grantee}`,
          `REVOKE INSERT, UPDATE, DELETE ON ${list(READ_ONLY)} FROM ${grantee}`,
          `GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${grantee}`,
          `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${grantee}`,
          `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${grantee}`,
          `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO ${grantee}`,
          "COMMIT",
        )
        .join("; "),
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
