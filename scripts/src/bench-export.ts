import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Reached } from "./bench/server.ts";
import { generateIfStale } from "./build.ts";

const PAIRS = [1_000, 10_000];
const ROUNDS = 7;

await generateIfStale((line) => console.error(line));
// Imported only now: these need the client that the build generates.
const { grantDesk, migrate, openDb } = await import("@rejoinder/db");
const { startScratchServer } = await import("@rejoinder/db/testing");
const { loadCase } = await import("@rejoinder/server/cases");
const { generatedCase } = await import("@rejoinder/server/testing");

const postgres = await startScratchServer("rejoinder bench", { durable: true });
// One case in one transaction, and the disk of a small machine: it may take its time.
const db = openDb(postgres.ownerUrl, { answerWithinMs: 600_000 });
try {
  await migrate(postgres.ownerUrl);
  await grantDesk(postgres.ownerUrl, new URL(postgres.url).username);
  const { id: personId } = await db.prisma.person.create({
    data: { name: "Editor", role: "editor" },
  });
  console.log(
    `Export as it is read, against a raw stream of the same rows by the same SQL; medians of ${ROUNDS} rounds in turn on ${cpus()[0]?.model ?? "an unknown processor"}.\n`,
  );
  console.log(
    "| pairs | format | raw, ms | desk, ms | ratio | desk’s first byte, ms | MB sent | desk’s memory at rest, then at most, MB |",
  );
  console.log("|---|---|---|---|---|---|---|---|");
  for (const pairs of PAIRS) {
    const slug = `big-${pairs}`;
    console.error(`Loading a made-up case of ${pairs} pairs …`);
    await loadCase(db, generatedCase(slug, pairs), new Date());
    await db.prisma.$executeRaw`VACUUM ANALYZE`;
    const { id: caseId } = await db.prisma.case.findUniqueOrThrow({ where: { slug } });
    for (const format of ["csv", "json"]) await measure({ slug, caseId, pairs, format, personId });
  }
} finally {
  await db.close();
  await postgres.stop();
}

type Asked = { slug: string; caseId: string; pairs: number; format: string; personId: string };

/** Downloads a file in turn from the desk and from the raw server, each in a process of its own. */
async function measure({ slug, caseId, pairs, format, personId }: Asked): Promise<void> {
  const desk = fork(join(import.meta.dirname, "bench/server.ts"), ["desk", postgres.url, personId]);
  const [deskAt]: Reached[] = await once(desk, "message");
  const raw = fork(join(import.meta.dirname, "bench/export-raw-server.ts"), [postgres.url, caseId]);
  const [rawAt]: Reached[] = await once(raw, "message");
  if (!deskAt || !rawAt) throw new Error("a server does not tell where it is");
  const fromDesk = () => download(deskAt, `/api/cases/${slug}/report/${format}`);
  const fromRaw = () => download(rawAt, `/${format}`);
  try {
    await fromDesk();
    await fromRaw();
    const memory = watchMemory(desk);
    const rounds: { desk: Download; raw: Download }[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ raw: await fromRaw(), desk: await fromDesk() });
    const { rest, most } = await memory.end();
    const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
    const rawMs = of((round) => round.raw.ms);
    const deskMs = of((round) => round.desk.ms);
    console.log(
      `| ${pairs} | ${format} | ${rawMs.toFixed(0)} | ${deskMs.toFixed(0)} | ${(deskMs / rawMs).toFixed(2)} | ${of((round) => round.desk.firstMs).toFixed(1)} | ${(of((round) => round.desk.bytes) / 1e6).toFixed(1)} | ${rest}, ${most} |`,
    );
  } finally {
    for (const server of [desk, raw]) {
      server.disconnect();
      await once(server, "exit");
    }
  }
}

type Download = { firstMs: number; ms: number; bytes: number };

async function download({ address, headers }: Reached, path: string): Promise<Download> {
  const began = performance.now();
  const response = await fetch(address + path, { headers });
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
  let firstMs: number | null = null;
  let bytes = 0;
  for await (const chunk of response.body) {
    firstMs ??= performance.now() - began;
    bytes += chunk.length;
  }
  const ms = performance.now() - began;
  return { firstMs: firstMs ?? ms, ms, bytes };
}

/** How much memory a process takes, in whole megabytes: now, and at most until `end`. Linux alone tells. */
function watchMemory({ pid }: ChildProcess) {
  const read = async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
  };
  const seen: Promise<number>[] = [read()];
  const timer = setInterval(() => seen.push(read()), 20);
  return {
    async end() {
      clearInterval(timer);
      const [rest = Number.NaN, ...later] = await Promise.all(seen);
      return { rest, most: Math.max(rest, ...later) };
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
