import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build.ts";
import { Failure } from "./failure.ts";
import { root } from "./settings.ts";

const TIMES = 5;
const PAGES = ["/editions/telegram-durov/1/en", "/editions/telegram-durov/1/fr/pairs/2"];

await buildIfStale((line) => console.error(line));
// Imported only now: these need the client that the build generates.
const { grantDesk, migrate, openDb } = await import("@rejoinder/db");
const { startScratchServer } = await import("@rejoinder/db/testing");
const { loadFirstCase } = await import("@rejoinder/server/cases");
const { auditPages, categories } = await import("./bench-lighthouse/audit.ts");
const { timeFirstBytes } = await import("./bench-lighthouse/first-byte.ts");

const postgres = await startScratchServer("rejoinder bench", { durable: true });
const blobRoot = await mkdtemp(join(tmpdir(), "rejoinder-bench-"));
try {
  await migrate(postgres.ownerUrl);
  await grantDesk(postgres.ownerUrl, new URL(postgres.url).username);
  const db = openDb(postgres.ownerUrl);
  await loadFirstCase(db);
  await db.close();
  const desk = fork(join(import.meta.dirname, "bench/public-server.ts"), [
    postgres.url,
    blobRoot,
    join(root, "apps/web/dist"),
  ]);
  const [{ address }] = await once(desk, "message");
  await measure(PAGES.map((page) => address + page));
  desk.disconnect();
  await once(desk, "exit");
} finally {
  await postgres.stop();
  await rm(blobRoot, { recursive: true, force: true });
}

/** Prints what Lighthouse says of each page, and fails unless all is whole in the median. */
async function measure(addresses: readonly string[]): Promise<void> {
  console.log(
    `Lighthouse on a public edition, median of ${TIMES} on ${cpus()[0]?.model ?? "an unknown processor"}.\n`,
  );
  console.log(
    `| page | ${categories.join(" | ")} | largest paint, ms | first byte, ms: p50, p99 | asked again, ms: p50, p99 |`,
  );
  console.log(`|---|${"---|".repeat(categories.length + 3)}`);
  const short = new Set<string>();
  const audits = await auditPages(addresses, TIMES);
  for (const [index, runs] of audits.entries()) {
    const address = addresses[index] ?? "";
    const scores = categories.map((name) => median(runs.map((run) => run.scores[name])));
    const paint = median(runs.map(({ largestPaint }) => largestPaint));
    const { anew, again } = await timeFirstBytes(address);
    console.log(
      `| ${new URL(address).pathname} | ${scores.join(" | ")} | ${paint} | ${anew} | ${again} |`,
    );
    if (scores.some((score) => score < 100))
      for (const each of runs.flatMap((run) => run.short)) short.add(each);
  }
  if (short.size > 0) throw new Failure("LIGHTHOUSE_SHORT", [...short].join("\n"));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
