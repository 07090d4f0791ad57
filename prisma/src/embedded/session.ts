import pg from "pg";
import { DESK_ROLE, deskPassword, ensureDeskRole } from "../desk-role.ts";
import { ROLE } from "./cluster.ts";

/** Key of the advisory lock whose holder owns the data folder. */
const OWNER_LOCK = 1_919_248_996;

const ENDING = "a server that is ending";

const { Client } = pg;

/** How a server answered. */
export type Answer =
  | { kind: "session"; client: pg.Client }
  /** Nobody there yet, or starting, or on its way down: worth another try. */
  | { kind: "silent" }
  /** A server that does not know our password: the port is another's by now. */
  | { kind: "stranger" };

/** Connection address of the embedded cluster, as the role that owns everything in it. */
function address(port: number, password: string, database: string): string {
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

/** Address of the desk's database, as the role under which a desk runs, and as its owner. */
export function deskAddresses(port: number, password: string) {
  return {
    url: `postgresql://${DESK_ROLE}:${deskPassword(password)}@127.0.0.1:${port}/${ROLE}`,
    ownerUrl: address(port, password, ROLE),
  };
}

/** Opens a session in the maintenance database. The password tells our server from any other. */
export async function connect(port: number, password: string, label: string): Promise<Answer> {
  const client = new Client({
    connectionString: address(port, password, "postgres"),
    application_name: label,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return { kind: "session", client };
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code } = error as { code?: string };
    return { kind: code === "28P01" || code === "28000" ? "stranger" : "silent" };
  }
}

/**
 * Takes the data folder for the life of this session, unless another session has it.
 *
 * @returns `null` when it is ours, else the holder's label; `a server that is ending` when the
 *   server cut the session before it could say
 */
export async function takeOwnership(client: pg.Client): Promise<string | null> {
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS taken", [OWNER_LOCK]);
    if (rows[0].taken) return null;
    return (await ownerLabel(client)) ?? ENDING;
  } catch {
    return ENDING;
  }
}

/** The label of the session that owns the data folder, or `null` when nobody does. */
export async function ownerLabel(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query(
    `SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1`,
    [OWNER_LOCK],
  );
  return rows[0]?.application_name ?? null;
}

/** Makes the desk's database and role unless they are there. The caller owns the data folder. */
export async function ensureDatabase(client: pg.Client, password: string): Promise<void> {
  await ensureDeskRole(client, deskPassword(password));
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [ROLE]);
  if (!rowCount) await client.query(`CREATE DATABASE ${ROLE}`);
}
