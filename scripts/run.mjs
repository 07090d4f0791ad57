// Runs with whatever Node the machine has (20 or later): plain JavaScript, nothing installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);
const windows = process.platform === "win32";

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

function installIfStale() {
  const stamp = join(root, "node_modules/.rejoinder-installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const quiet = command === "rejoinder";
  console.error("Installing packages (once, and after an update) …");
  // The command's own output is all that may appear on stdout.
  const install = spawnSync(
    "npx",
    [
      "--yes",
      PNPM,
      "install",
      "--frozen-lockfile",
      ...(quiet ? ["--silent"] : ["--reporter=append-only", "--loglevel=error"]),
    ],
    { cwd: root, stdio: ["ignore", 2, 2], shell: windows, env: { ...process.env, CI: "true" } },
  );
  if (install.status !== 0)
    refuse("[INSTALL_FAILED] The packages could not be installed: see the lines above.");
  writeFileSync(stamp, lock);
}

/** The pinned Node where npm has one for this machine, else the system's if it is as new. */
function nodeProgram() {
  const pinned = join(root, "node_modules/.bin", windows ? "node.cmd" : "node");
  if (existsSync(pinned) && spawnSync(pinned, ["-v"], { shell: windows }).status === 0)
    return pinned;
  if (Number(process.versions.node.split(".")[0]) < 26)
    refuse(
      `[NODE_TOO_OLD] npm has no Node 26 for this machine, and its own (${process.version}) ` +
        "is older: install Node 26.",
    );
  console.error(`npm has no Node 26 for this machine: going on with its own, ${process.version}.`);
  return process.execPath;
}

if (Number(process.versions.node.split(".")[0]) < 20)
  refuse(`[NODE_TOO_OLD] Rejoinder needs Node 20 or later, and this is ${process.version}.`);
if (!command || !existsSync(join(root, "scripts/src", `${command}.ts`)))
  refuse(`[COMMAND_UNKNOWN] There is no command "${command ?? ""}": see package.json.`);
installIfStale();

const child = spawn(
  nodeProgram(),
  ["--disable-warning=ExperimentalWarning", join(root, "scripts/src", `${command}.ts`), ...args],
  {
    cwd: root,
    // The channel tells a desk when this process is gone, however it went.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    shell: windows,
    env: { INIT_CWD: process.cwd(), ...process.env, REJOINDER_PNPM: PNPM },
  },
);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => child.kill(signal));
// npm ends without a word to what it started when it is told to: its child is then a stranger's.
const parent = process.ppid;
const ofNpm = process.env.npm_lifecycle_event !== undefined;
if (ofNpm && !windows) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
}
child.on("error", (error) => refuse(`[COMMAND_FAILED] ${command}: ${error.message}.`));
child.on("exit", (code, signal) => {
  process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
});
