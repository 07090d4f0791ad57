import { createHash, randomUUID } from "node:crypto";
import { accessSync, constants, existsSync } from "node:fs";
import {
  chown,
  link,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EmbeddedError } from "./errors.ts";
import {
  copyBinaries,
  type PostgresBinaries,
  packagedBinaries,
  programPath,
} from "./postgres-binaries.ts";
import { canEnter, canRun, isRoot, type SystemUser, systemUser } from "./system-user.ts";

/** Where PostgreSQL's programs and its cluster lie, and whom it runs as. */
export type Placement = {
  /** Absolute, links resolved. */
  dataDir: string;
  cluster: string;
  binaries: PostgresBinaries;
  /** `null`: as whoever runs this process. */
  runAs: SystemUser | null;
};

type OnProgress = (line: string) => void;

/** Where root keeps what its unprivileged PostgreSQL cannot reach elsewhere. */
const COMMON = "/var/lib/rejoinder";

/**
 * Makes the data folder if need be and decides where everything lies. An existing folder keeps
 * its mode and owner: it may be anything the person named.
 *
 * @throws EmbeddedError `DATA_FOLDER_UNUSABLE`, `PLATFORM_UNSUPPORTED`
 */
export async function place(folder: string, onProgress: OnProgress): Promise<Placement> {
  const binaries = packagedBinaries();
  if (!isRoot()) {
    const dataDir = await dataFolder(folder, null);
    return { dataDir, cluster: join(dataDir, "postgres"), binaries, runAs: null };
  }
  const user = await systemUser(onProgress);
  const dataDir = await dataFolder(folder, user);
  const cluster = await clusterForRoot(dataDir, user, onProgress);
  const runAs = (await ownerOf(cluster)) ?? user;
  if (canRun(runAs, programPath(binaries, "postgres")))
    return { dataDir, cluster, binaries, runAs };
  const copy = await copyBinaries(binaries, COMMON, (copied) =>
    onProgress(
      `PostgreSQL's user cannot reach this installation: copying it to ${copied} (once) …`,
    ),
  );
  return { dataDir, cluster, binaries: copy, runAs };
}

/** Whom a cluster belongs to, and PostgreSQL must therefore run as; `null` where there is none. */
export async function ownerOf(cluster: string): Promise<SystemUser | null> {
  if (!existsSync(join(cluster, "PG_VERSION"))) return null;
  const { uid, gid } = await stat(cluster);
  return { uid, gid };
}

async function dataFolder(folder: string, runAs: SystemUser | null): Promise<string> {
  const path = resolve(folder);
  try {
    if (!existsSync(path)) await makeFolder(path, runAs);
    const dataDir = await realpath(path);
    if (!(await stat(dataDir)).isDirectory()) throw new Error("it is not a folder");
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return dataDir;
  } catch (cause) {
    throw new EmbeddedError(
      "DATA_FOLDER_UNUSABLE",
      `The data folder ${path} cannot be used (${reason(cause)}): ` +
        "mend its permissions, or set REJOINDER_DATA to a folder you may write to.",
      { cause },
    );
  }
}

/** Appears with its mode and owner at once: another starter must not find it half-made. */
async function makeFolder(path: string, owner: SystemUser | null): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    if (owner) await chown(draft, owner.uid, owner.gid);
    await rename(draft, path);
  } catch (error) {
    await rmdir(draft);
    if (!existsSync(path)) throw error;
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** In the data folder if the user can live there, else in a common place that the folder points to. */
async function clusterForRoot(
  dataDir: string,
  user: SystemUser,
  onProgress: OnProgress,
): Promise<string> {
  const pointer = join(dataDir, "postgres-location");
  if (existsSync(pointer)) return (await readFile(pointer, "utf8")).trim();
  const inPlace = join(dataDir, "postgres");
  if ((await ownerOf(inPlace)) || (await canLiveIn(user, dataDir))) return inPlace;

  // Named at random too: a data folder that was deleted and made again starts empty.
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const elsewhere = join(COMMON, "clusters", `${hash}-${randomUUID()}`);
  await mkdir(dirname(elsewhere), { recursive: true, mode: 0o755 });
  const draft = `${pointer}.${randomUUID()}`;
  await writeFile(draft, `${elsewhere}\n`, { mode: 0o600 });
  // A link either appears whole or, where another starter was first, not at all.
  await link(draft, pointer).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  const chosen = (await readFile(pointer, "utf8")).trim();
  onProgress(`PostgreSQL's user cannot reach ${dataDir}: keeping the database in ${chosen}.`);
  return chosen;
}

async function canLiveIn(user: SystemUser, folder: string): Promise<boolean> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(probe, { mode: 0o700 });
    await chown(probe, user.uid, user.gid);
    return canEnter(user, probe);
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}
