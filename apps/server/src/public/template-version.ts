import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Names what draws the pages: another desk, newer or older, may draw the same edition otherwise, and then
 * what a browser keeps of it no longer holds.
 *
 * @returns base64url of a SHA-256 over the sources of the pages and the language data of this Node
 */
export function templateVersion(): string {
  const hash = createHash("sha256").update(process.versions.icu ?? "");
  const packages = ["@rejoinder/report", "@rejoinder/schema", "@rejoinder/domain"];
  for (const name of packages) {
    const folder = dirname(fileURLToPath(import.meta.resolve(name)));
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted())
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("base64url");
}
