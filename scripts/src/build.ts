import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "./failure.ts";
import { root } from "./settings.ts";

const prismaFolder = join(root, "prisma");
const webFolder = join(root, "apps/web");

/** Folders whose every file can change what the browser gets. */
const webInputs = ["apps/web", "packages/anchor/src", "packages/domain/src", "packages/schema/src"];

/**
 * Makes what is generated, where its inputs have changed since it was last made: the Prisma client
 * and the pages.
 *
 * @throws Failure `GENERATE_FAILED`, `BUILD_FAILED`
 */
export async function buildIfStale(onProgress: (line: string) => void): Promise<void> {
  await generateIfStale(onProgress);
  await buildWebIfStale(onProgress);
}

/** @throws Failure `GENERATE_FAILED` */
export async function generateIfStale(onProgress: (line: string) => void): Promise<void> {
  const output = join(prismaFolder, "generated");
  const inputs = await hashOf([
    join(prismaFolder, "schema.prisma"),
    join(prismaFolder, "prisma.config.ts"),
    join(prismaFolder, "node_modules/prisma/package.json"),
  ]);
  if (await isFresh(output, inputs)) return;
  onProgress("Generating the database client …");
  const exitCode = await runNode(
    [join(prismaFolder, "node_modules/prisma/build/index.js"), "generate"],
    // Generating needs no engine, and any program here keeps Prisma from downloading one.
    { cwd: prismaFolder, env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } },
  );
  if (exitCode !== 0)
    throw new Failure("GENERATE_FAILED", "Prisma could not generate its client: see above.");
  await markFresh(output, inputs);
}

async function buildWebIfStale(onProgress: (line: string) => void): Promise<void> {
  const output = join(webFolder, "dist");
  const inputs = await hashOf([
    join(root, "pnpm-lock.yaml"),
    join(prismaFolder, "schema.prisma"),
    ...(await Promise.all(webInputs.map((folder) => filesIn(join(root, folder))))).flat(),
  ]);
  if (await isFresh(output, inputs)) return;
  onProgress("Building the pages …");
  // Built aside, then put in place whole: a build that is cut short leaves the old pages, and two
  // that start together do not get into each other's way.
  const draft = join(webFolder, `node_modules/.cache/dist-${process.pid}`);
  const exitCode = await runNode(
    [
      join(webFolder, "node_modules/vite/bin/vite.js"),
      "build",
      "--outDir",
      draft,
      "--emptyOutDir",
      "--logLevel",
      "warn",
      "--configLoader",
      "native",
    ],
    { cwd: webFolder, env: {} },
  );
  if (exitCode !== 0) throw new Failure("BUILD_FAILED", "The pages could not be built: see above.");
  await markFresh(draft, inputs);
  await rm(output, { recursive: true, force: true });
  await rename(draft, output).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    // Another build was put in place meanwhile.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
}

const STAMP = ".made-from";

async function isFresh(output: string, inputs: string): Promise<boolean> {
  const stamp = await readFile(join(output, STAMP), "utf8").catch(() => null);
  return stamp === inputs;
}

function markFresh(output: string, inputs: string): Promise<void> {
  return writeFile(join(output, STAMP), inputs);
}

/** @returns every file below a folder in the order of names, without tests and what is made here */
async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => !/^(node_modules|dist)$|\.test\.tsx?$/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
  return (await Promise.all(nested)).flat();
}

async function hashOf(paths: string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  for (const [index, content] of contents.entries())
    hash.update(`${paths[index]}\0${content.length}\0`).update(content);
  return hash.digest("hex");
}

/** Runs a JavaScript tool under this very Node; its words go to stderr. @returns its exit code */
function runNode(
  args: string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      if (exitCode !== 0) console.error(output.trim());
      resolve(exitCode);
    });
  });
}
