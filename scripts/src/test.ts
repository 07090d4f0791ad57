import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { buildIfStale } from "./build.ts";
import { runChecks } from "./checks.ts";
import { findChromium } from "./chromium.ts";
import { reportFailure } from "./failure.ts";
import { runProgram, secondsSince } from "./run-program.ts";
import { root } from "./settings.ts";

type Counts = { passed: number; failed: number };

/** Where the tests of each of Vitest's projects lie. Each must have run at least one. */
const rooms = ["packages", "prisma", "apps/server", "apps/web", "scripts"];

type VitestReport = {
  testResults: {
    /** Absolute path of the test file. */
    name: string;
    status: "passed" | "failed";
    assertionResults: { status: "passed" | "failed" | "skipped" | "pending" | "todo" }[];
  }[];
};

async function runVitest(folder: string): Promise<Counts> {
  const report = join(folder, "vitest.json");
  const { exitCode } = await runProgram(
    join(root, "node_modules/vitest/vitest.mjs"),
    [
      "run",
      "--config=scripts/config/vitest.config.ts",
      "--configLoader=native",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { shown: true },
  );
  const counts = { passed: 0, failed: 0 };
  const ran = new Map(rooms.map((room) => [room, 0]));
  for (const file of (await readReport<VitestReport>(report))?.testResults ?? []) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const passed = statuses.filter((status) => status === "passed").length;
    const failed = statuses.filter((status) => status === "failed").length;
    counts.passed += passed;
    // A file that did not even load has no test to blame.
    counts.failed += file.status === "failed" ? Math.max(failed, 1) : failed;
    const path = relative(root, file.name).replaceAll("\\", "/");
    const room = rooms.find((name) => path.startsWith(`${name}/`));
    if (room) ran.set(room, (ran.get(room) ?? 0) + passed + failed);
  }
  for (const [room, tests] of ran) {
    if (tests > 0) continue;
    console.log(`✗ No test of ${room} was run.`);
    counts.failed += 1;
  }
  return withExitCode("Vitest", counts, exitCode);
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

async function runJourneys(folder: string): Promise<Counts> {
  const chromium = await findChromium();
  const report = join(folder, "playwright.json");
  const { exitCode } = await runProgram(
    join(root, "scripts/node_modules/@playwright/test/cli.js"),
    ["test", "--config=scripts/config/playwright.config.ts", "--reporter=list,json"],
    {
      shown: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, REJOINDER_CHROMIUM: JSON.stringify(chromium) },
    },
  );
  const stats = (await readReport<PlaywrightReport>(report))?.stats;
  const counts = {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
  };
  if (counts.passed + counts.failed === 0) {
    console.log("✗ No journey was run.");
    counts.failed += 1;
  }
  return withExitCode("Playwright", counts, exitCode);
}

async function readReport<T>(path: string): Promise<T | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/** A runner that fails without a failed test fails all the same. */
function withExitCode(runner: string, counts: Counts, exitCode: number | null): Counts {
  if (exitCode === 0 || counts.failed > 0) return counts;
  console.log(`✗ ${runner} ended with ${exitCode ?? "a signal"}.`);
  return { ...counts, failed: 1 };
}

async function runAll(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "rejoinder-test-"));
  const total = { passed: 0, failed: 0 };
  const steps: [string, () => Promise<Counts | void>][] = [
    ["build", () => buildIfStale(console.log)],
    ["check", runChecks],
    ["unit, database, server and web tests", () => runVitest(folder)],
    ["journeys in a browser", () => runJourneys(folder)],
  ];
  for (const [name, run] of steps) {
    console.log(`\n— ${name}`);
    const began = performance.now();
    try {
      const counts = await run();
      total.passed += counts?.passed ?? 0;
      total.failed += counts?.failed ?? 0;
    } catch (error) {
      reportFailure(error);
      total.failed += 1;
    }
    console.log(`— ${name}: ${secondsSince(began)}`);
  }
  await rm(folder, { recursive: true, force: true });
  return total;
}

const { passed, failed } = await runAll();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
