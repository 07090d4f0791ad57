import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateIfStale } from "./build.ts";
import { root } from "./settings.ts";

/** Writes the published schema of the report's JSON anew. */
await generateIfStale((line) => console.error(line));
const { reportJsonSchema } = await import("@rejoinder/report/schema");
const path = join(root, "packages/report/schema/report-2.schema.json");
await mkdir(dirname(path), { recursive: true });
await writeFile(path, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
