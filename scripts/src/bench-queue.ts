import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { type Paints, watchPaints } from "./bench-queue/watch-paints.ts";
import { buildIfStale } from "./build.ts";
import { findChromium } from "./chromium.ts";
import { root } from "./settings.ts";

const PAIRS = 10_000;
const ROUNDS = 3;
const PRESSES = 200;
/** Milliseconds between the paint of a pair and the next key: none, and those of somebody who hurries. */
const PAUSES = [0, 200];

await buildIfStale((line) => console.error(line));
// Imported only now: these need the client that the build generates.
const { grantDesk, migrate, openDb } = await import("@rejoinder/db");
const { startScratchServer } = await import("@rejoinder/db/testing");
const { loadCase } = await import("@rejoinder/server/cases");
const { generatedCase } = await import("@rejoinder/server/testing");

const { executablePath, args, env } = await findChromium();
const postgres = await startScratchServer("rejoinder bench", { durable: true });
const db = openDb(postgres.ownerUrl);
try {
  await migrate(postgres.ownerUrl);
  await grantDesk(postgres.ownerUrl, new URL(postgres.url).username);
  console.error(`Loading a made-up case of ${PAIRS} pairs …`);
  await loadCase(db, generatedCase("big", PAIRS), new Date());
  await db.prisma.$executeRaw`ANALYZE`;
  const { id: personId } = await db.prisma.person.create({
    data: { name: "Reviewer", role: "reviewer" },
  });
  const desk = fork(join(import.meta.dirname, "bench/server.ts"), [
    "desk",
    postgres.url,
    personId,
    join(root, "apps/web/dist"),
  ]);
  const [{ address, headers }] = await once(desk, "message");
  await measure(address, headers.cookie);
  desk.disconnect();
  await once(desk, "exit");
} finally {
  await db.close();
  await postgres.stop();
}

/** Presses keys in the queue, each once the pair before it was painted, and prints what was seen. */
async function measure(address: string, cookie: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: address }]);
    console.log(
      `Key to next pair painted, ${PAIRS} pairs in the case; ${ROUNDS} rounds of ${PRESSES} keys on ${cpus()[0]?.model ?? "an unknown processor"}; ms.\n`,
    );
    console.log("| pause before the next key, ms | round | p50 | p95 | p99 | longest |");
    console.log("|---|---|---|---|---|---|");
    let at = 1;
    for (const pause of PAUSES)
      for (let round = 1; round <= ROUNDS; round += 1) {
        const page = await context.newPage();
        await page.goto(`${address}/cases/big/queue?at=${at}`);
        await page.getByRole("button", { name: "Contested" }).waitFor();
        await page.evaluate(watchPaints);
        for (let press = 0; press < PRESSES; press += 1) {
          await page.keyboard.press(String((press % 7) + 1));
          await page.waitForFunction(
            (count) => (window as unknown as Paints).paints.length > count,
            press,
            { polling: "raf" },
          );
          await page.waitForTimeout(pause);
        }
        const paints = await page.evaluate(() => (window as unknown as Paints).paints);
        console.log(rowOf(pause, round, paints));
        at += PRESSES;
        await untilMarked(at - 1);
        await page.close();
      }
    console.log(`\n${at - 1} keys, and as many pairs marked: one key a pair.`);
  } finally {
    await browser.close();
  }
}

/** Marks are sent one after the other, behind the keys. @throws Error when some are never there */
async function untilMarked(count: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await db.prisma.mark.count({ where: { status: { not: null } } })) === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${count} keys were pressed, and not as many marks are there`);
}

function rowOf(pause: number, round: number, paints: readonly number[]): string {
  const sorted = paints.toSorted((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(
      0,
    );
  return `| ${pause} | ${round} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} |`;
}
