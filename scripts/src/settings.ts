import { join, resolve } from "node:path";
import { Failure } from "./failure.ts";
import { type CaptureSettings, readCapture } from "./settings/capture.ts";
import { type EntranceSettings, readEntrance } from "./settings/entrance.ts";

export const root = join(import.meta.dirname, "../..");

/** What the environment says of one desk. */
export type Settings = EntranceSettings &
  CaptureSettings & {
    /** 0 lets the system choose. */
    port: number;
    host: string;
    /** `null`: the embedded PostgreSQL in `dataDir`. */
    databaseUrl: string | null;
    /** Of the role that owns the tables; `null`: the one of `databaseUrl` does. */
    databaseOwnerUrl: string | null;
    /** Absolute. */
    dataDir: string;
  };

/**
 * Reads the settings. A variable that is set but empty counts as not set, and a relative folder is
 * meant from where the person called npm.
 *
 * @throws Failure `PORT_INVALID`, `HOST_INVALID`, `DATABASE_URL_INVALID`, and those of `readEntrance` and
 *   `readCapture`
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PORT, HOST, DATABASE_URL, DATABASE_OWNER_URL, REJOINDER_DATA, INIT_CWD } = environment;
  return {
    port: PORT ? readPort(PORT) : 4700,
    host: HOST ? readHost(HOST) : "127.0.0.1",
    databaseUrl: DATABASE_URL ? readDatabaseUrl("DATABASE_URL", DATABASE_URL) : null,
    databaseOwnerUrl: DATABASE_OWNER_URL
      ? readDatabaseUrl("DATABASE_OWNER_URL", DATABASE_OWNER_URL)
      : null,
    dataDir: REJOINDER_DATA ? resolve(INIT_CWD ?? "", REJOINDER_DATA) : join(root, ".rejoinder"),
    ...readCapture(environment),
    ...readEntrance(environment),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Failure(
    "PORT_INVALID",
    `PORT is a whole number from 0 to 65535, and "${text}" is not.`,
  );
}

function readHost(text: string): string {
  if (/^[\w.:%-]+$/.test(text)) return text;
  throw new Failure("HOST_INVALID", `HOST is a name or an address to listen on: "${text}" is not.`);
}

/** Says nothing of the text itself: it may hold a password. */
function readDatabaseUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  throw new Failure(
    "DATABASE_URL_INVALID",
    `${name} is an address such as postgresql://user:password@host:5432/database, ` +
      "and what it holds is not.",
  );
}
