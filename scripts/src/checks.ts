import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runProgram, secondsSince, tool } from "./run-program.ts";
import { root } from "./settings.ts";

const sources = ["apps", "packages", "prisma", "scripts"];

/** Each is one command that says nothing of interest when it passes. */
const checks: { name: string; program: string; args: string[] }[] = [
  { name: "types", program: "tsc", args: ["-b", ...projects()] },
  {
    name: "lint",
    program: "oxlint",
    args: ["--config", "scripts/config/oxlint.json", "--deny-warnings", ...sources],
  },
  {
    name: "format",
    program: "biome",
    args: ["check", "--config-path=scripts/config/format.json", "--error-on-warnings", "."],
  },
  { name: "dead code", program: "knip", args: ["--config", "scripts/config/knip.json"] },
  {
    name: "version drift",
    program: "sherif",
    // pnpm, told its own version, locks itself and fails now and then: run.mjs names it instead.
    args: ["--ignore-rule", "root-package-manager-field"],
  },
];

/** Folder of every package with types to check. */
function projects(): string[] {
  const within = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
      .map(({ name }) => `${folder}/${name}`);
  return [...within("packages"), ...within("apps"), "prisma", "scripts"];
}

/** Runs every check, saying how each went. The generated files must be there. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, program, args } of checks) {
    const began = performance.now();
    const { exitCode, output } = await runProgram(tool(program), args);
    console.log(`${exitCode === 0 ? "✓" : "✗"} ${name} (${secondsSince(began)})`);
    if (exitCode === 0) continue;
    failed += 1;
    console.log(output.trimEnd());
  }
  return { passed: checks.length - failed, failed };
}
