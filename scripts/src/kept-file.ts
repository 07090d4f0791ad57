import { link, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Keeps a file in the data folder, for its owner alone (mode 0600); one that is there already stays
 * as it is.
 *
 * @returns its path
 */
export async function keepFile(dataDir: string, name: string, content: string): Promise<string> {
  const path = join(dataDir, name);
  const draft = `${path}.${process.pid}`;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(draft, content, { mode: 0o600 });
  // A link either appears whole or, where there is a file already, not at all.
  await link(draft, path).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return path;
}
