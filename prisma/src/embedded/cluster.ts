import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import {
  chown,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EmbeddedError } from "./errors.ts";
import type { Placement } from "./placement.ts";
import { programPath } from "./postgres-binaries.ts";

/** Name of PostgreSQL's superuser and of the desk's database in the embedded cluster. */
export const ROLE = "rejoinder";

const ABANDONED_AFTER_MS = 10 * 60_000;

/** What PostgreSQL's programs see of our environment: nothing that could redirect or betray them. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TZ } = process.env;
  return { PATH, LC_ALL: "C", ...(SystemRoot && { SystemRoot }), ...(TZ && { TZ }) };
}

/** The cluster's password: read from the data folder, or made (mode 0600) for a new one. */
export async function clusterPassword({ dataDir, cluster }: Placement): Promise<string> {
  const path = join(dataDir, "postgres-password");
  if (!existsSync(path)) {
    if (existsSync(join(cluster, "PG_VERSION")))
      throw new EmbeddedError(
        "DATA_FOLDER_UNUSABLE",
        `The file ${path} is missing, and without it the database cannot be opened: restore it.`,
      );
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    // A link either appears whole or, where another starter was first, not at all.
    await link(draft, path).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    await rm(draft);
  }
  return (await readFile(path, "utf8")).trim();
}

/**
 * Makes the cluster unless it is there. It is built in a sibling folder and renamed when whole, so
 * a starter that is killed, or two at once, leave no half-made cluster behind.
 *
 * @param durable false skips fsync; for tests only
 * @throws EmbeddedError `DATA_FOLDER_UNUSABLE`, `DATABASE_NOT_STARTED`
 */
export async function ensureCluster(
  placement: Placement,
  options: { password: string; durable: boolean; onProgress: (line: string) => void },
): Promise<void> {
  const { cluster, binaries, runAs } = placement;
  const major = binaries.version.split(".")[0];
  const present = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (present?.trim() === major) return;
  if (present !== null)
    throw new EmbeddedError(
      "DATA_FOLDER_UNUSABLE",
      `The database in ${cluster} was made by PostgreSQL ${present.trim()}, and this is ${major}: ` +
        "open it with the release of Rejoinder that made it.",
    );

  options.onProgress("Making the database cluster (once) …");
  await removeAbandoned(cluster);
  const draft = `${cluster}.new-${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  try {
    if (runAs) {
      await chown(draft, runAs.uid, runAs.gid);
      await chown(passwordFile, runAs.uid, runAs.gid);
    }
    await initdb(placement, draft, passwordFile, options.durable);
    await rename(draft, cluster).catch((error) => {
      if (existsSync(join(cluster, "PG_VERSION"))) return;
      throw new EmbeddedError(
        "DATA_FOLDER_UNUSABLE",
        `The folder ${cluster} holds something that is no database: move it away.`,
        { cause: error },
      );
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Order and case follow Unicode by PostgreSQL's own tables, the same on every machine. Full-text
 * search still asks the C library what a letter is, hence a UTF-8 `lc_ctype` where there is one.
 */
async function initdb(
  placement: Placement,
  folder: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  let output = "";
  for (const ctype of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const run = await runProgram(placement, "initdb", dirname(folder), [
      `--pgdata=${folder}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      `--lc-ctype=${ctype}`,
      "--text-search-config=simple",
      ...(durable ? [] : ["--no-sync"]),
    ]);
    if (run.exitCode === 0) return;
    output = run.output;
  }
  throw new EmbeddedError(
    "DATABASE_NOT_STARTED",
    `PostgreSQL could not make its cluster in ${folder}: ${output.trim().split("\n").at(-1)}`,
  );
}

/** Runs one of PostgreSQL's programs to its end, as the user of the placement. */
export function runProgram(
  { binaries, runAs }: Placement,
  program: "initdb" | "pg_ctl",
  cwd: string,
  args: string[],
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(programPath(binaries, program), args, {
      cwd,
      env: bareEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      ...runAs,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, output }));
  });
}

async function removeAbandoned(cluster: string): Promise<void> {
  const parent = dirname(cluster);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue;
    const path = join(parent, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}
