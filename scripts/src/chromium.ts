import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { access, constants, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.ts";
import { root } from "./settings.ts";

/** How to launch a Chromium, for Playwright's `launchOptions` or any other. */
export type Chromium = {
  executablePath: string;
  args: string[];
  /** To be added to the environment. */
  env: Record<string, string>;
};

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Nothing that phones out, and no sandbox where the system gives root none. */
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * Finds a Chromium that starts: `CHROMIUM_PATH`, the system's, the one in npm's packages (Linux on
 * x64), then Playwright's download.
 *
 * @throws Failure `CHROMIUM_MISSING`
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (starts(plain(named))) return plain(named);
    throw new Failure("CHROMIUM_MISSING", `CHROMIUM_PATH names ${named}, which does not start.`);
  }
  for (const executablePath of [...systemPaths(), ...macApplications]) {
    const found = plain(executablePath);
    if (existsSync(executablePath) && starts(found)) return found;
  }
  const found = (await packagedChromium()) ?? (await playwrightChromium());
  if (found) return found;
  throw new Failure(
    "CHROMIUM_MISSING",
    "No Chromium was found for the tests in a browser: install one (Debian: apt-get install " +
      "chromium), or name one in CHROMIUM_PATH, or run: npx playwright install chromium.",
  );
}

function plain(executablePath: string): Chromium {
  return { executablePath, args: flags, env: {} };
}

function systemPaths(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function starts({ executablePath, args, env }: Chromium): boolean {
  const run = spawnSync(executablePath, [...args, "--version"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 20_000,
  });
  return run.status === 0 && /Chrom/.test(run.stdout);
}

async function playwrightChromium(): Promise<Chromium | null> {
  const { chromium } = await import("@playwright/test");
  const found = plain(chromium.executablePath());
  return existsSync(found.executablePath) && starts(found) ? found : null;
}

/** The Chromium inside `@sparticuz/chromium`, with the libraries and fonts a bare system lacks. */
async function packagedChromium(): Promise<Chromium | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");
  const { mtimeMs } = await stat(join(packed, "chromium.br"));
  const folder = join(await cacheFolder(), `chromium-${Math.trunc(mtimeMs)}`);
  if (!existsSync(folder)) await unpack(packed, folder);
  const found = {
    executablePath: join(folder, "chromium"),
    args: flags,
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") },
  };
  return starts(found) ? found : null;
}

/** Beside the packages, or in a folder of this user's own where those may not be written. */
async function cacheFolder(): Promise<string> {
  const beside = join(root, "scripts/node_modules/.cache");
  try {
    await mkdir(beside, { recursive: true });
    await access(beside, constants.W_OK);
    return beside;
  } catch {
    const own = join(homedir(), ".cache/rejoinder");
    await mkdir(own, { recursive: true });
    return own;
  }
}

/** Unpacks aside, then renames: two at once, or one cut short, leave nothing broken behind. */
async function unpack(packed: string, folder: string): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const draft = await mkdtemp(`${folder}-`);
  const { TMPDIR } = process.env;
  // The package unpacks into the system's temporary folder, whatever that is at the moment.
  process.env["TMPDIR"] = draft;
  try {
    for (const name of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"])
      await inflate(join(packed, name));
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
  }
  await writeFile(join(draft, "fonts/fonts.conf"), fontsConfiguration(folder));
  await rename(draft, folder).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
