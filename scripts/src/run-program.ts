import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./settings.ts";

/**
 * Runs a program at the root of the checkout to its end.
 *
 * @param file a program, or a JavaScript file for this very Node
 * @returns its exit code (`null` when a signal ended it) and, unless it is `shown`, what it said
 */
export function runProgram(
  file: string,
  args: string[],
  { env = {}, shown = false }: { env?: Record<string, string>; shown?: boolean } = {},
): Promise<{ exitCode: number | null; output: string }> {
  const script = /\.m?js$/.test(file);
  return new Promise((resolve, reject) => {
    const child = spawn(script ? process.execPath : file, script ? [file, ...args] : args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: process.platform === "win32" && !script,
      stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, output }));
  });
}

/** Path of a tool that the root package installs. */
export function tool(name: string): string {
  const bin = process.platform === "win32" ? `${name}.cmd` : name;
  return join(root, "node_modules/.bin", bin);
}

/** Seconds since a moment of `performance.now()`, as `1.2 s`. */
export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
