import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runProgram } from "./run-program.ts";
import { root } from "./settings.ts";

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-install-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The lines under `allowBuilds:` of pnpm-workspace.yaml. */
async function namedBuilds(): Promise<string[]> {
  const settings = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
  const [, block = ""] = /^allowBuilds:\n((?: {2}.*\n)+)/m.exec(settings) ?? [];
  return [...block.matchAll(/^ {2}'?([^':]+)'?: (?:true|false)$/gm)].map(([, name]) => name ?? "");
}

/** Of every package installed here, those that would run something on being installed. */
async function packagesWithScripts(): Promise<Set<string>> {
  const store = join(root, "node_modules/.pnpm");
  const found = new Set<string>();
  for (const entry of await readdir(store)) {
    const modules = join(store, entry, "node_modules");
    const names = await readdir(modules).catch(() => []);
    for (const name of names) {
      const within = name.startsWith("@") ? await readdir(join(modules, name)) : [""];
      for (const each of within) {
        const place = join(modules, name, each);
        const text = await readFile(join(place, "package.json"), "utf8").catch(() => null);
        if (text === null) continue;
        const { name: own, scripts = {} } = JSON.parse(text);
        const runs = ["preinstall", "install", "postinstall"].some((script) => script in scripts);
        if (runs || existsSync(join(place, "binding.gyp"))) found.add(own);
      }
    }
  }
  return found;
}

it("every package with an install script is named, with whether it may run", async () => {
  const found = await packagesWithScripts();
  expect(found).toContain("prisma");
  const named = await namedBuilds();
  expect([...found].filter((name) => !named.includes(name))).toEqual([]);
});

it("an install script that is not named does not run, and ends the install", async () => {
  const canary = join(folder, "it-ran");
  const script = `node -e "require('fs').writeFileSync('${canary}', '')"`;
  const dangerous = { name: "dangerous", version: "1.0.0", scripts: { postinstall: script } };
  await mkdir(join(folder, "package"));
  await writeFile(join(folder, "package/package.json"), JSON.stringify(dangerous));
  await run("tar", ["czf", "dangerous.tgz", "package"], { cwd: folder });
  const dependencies = { dangerous: "file:./dangerous.tgz" };
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "desk", version: "1.0.0", private: true, dependencies }),
  );
  const [, pnpm = ""] =
    /const PNPM = "(.+)"/.exec(await readFile(join(root, "scripts/run.mjs"), "utf8")) ?? [];
  const settings = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
  const [, ours = ""] = /^(pmOnFail: .*\n\nallowBuilds:\n(?: {2}.*\n)+)/m.exec(settings) ?? [];
  expect(ours).not.toBe("");

  const install = async (more: string) => {
    await writeFile(join(folder, "pnpm-workspace.yaml"), `packages: []\n${ours}${more}`);
    return runProgram("npx", ["--yes", pnpm, "--dir", folder, "install", "--offline"]);
  };
  const { exitCode, output } = await install("");
  expect(output).toContain("Ignored build scripts: dangerous");
  expect(exitCode).not.toBe(0);
  expect(existsSync(canary)).toBe(false);

  await install("  dangerous@file:dangerous.tgz: true\n");
  expect(existsSync(canary)).toBe(true);
});
