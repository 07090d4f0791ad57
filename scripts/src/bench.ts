import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { grantDesk, migrate, openDb } from "@rejoinder/db";
import { startScratchServer } from "@rejoinder/db/testing";
import { loadCase } from "@rejoinder/server/cases";
import { generatedCase } from "@rejoinder/server/testing";
import autocannon from "autocannon";
import { type Ask, type Ground, type Operation, operations } from "./bench/operations.ts";
import type { Reached } from "./bench/server.ts";

const PAIRS = 10_000;
const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = [1, 16];

/** One of the two servers under load. */
type Contestant = Reached & { side: "desk" | "raw" };

const children: ChildProcess[] = [];
const say = (line: string) => console.error(line);

const postgres = await startScratchServer("rejoinder bench", { durable: true });
const db = openDb(postgres.ownerUrl);
try {
  const ground = await prepare();
  const desk = await startContestant("desk");
  const raw = await startContestant("raw");
  console.log(`${PAIRS} pairs, ${ROUNDS} rounds of ${SECONDS} s, the two in turn; medians.\n`);
  console.log(
    "| what | connections | desk, a second | desk, p50 / p99 ms | raw SQL, a second | desk ÷ raw |",
  );
  console.log("|---|---|---|---|---|---|");
  for (const operation of operations(ground))
    for (const connections of CONNECTIONS)
      console.log(await compare(operation, connections, desk, raw));
} finally {
  for (const child of children) child.disconnect();
  await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
  await db.close();
  await postgres.stop();
}

async function prepare(): Promise<Ground> {
  await migrate(postgres.ownerUrl);
  await grantDesk(postgres.ownerUrl, new URL(postgres.url).username);
  say(`Loading a made-up case of ${PAIRS} pairs …`);
  await loadCase(db, generatedCase("big", PAIRS), new Date());
  await db.prisma.$executeRaw`ANALYZE`;
  const pairs = await db.prisma.pair.findMany({
    select: { id: true, caseId: true },
    orderBy: { position: "asc" },
  });
  const source = await db.prisma.source.findFirstOrThrow({ select: { id: true } });
  return {
    caseId: pairs[0]?.caseId ?? "",
    pairIds: pairs.map(({ id }) => id),
    sourceId: source.id,
  };
}

/** Each for a person of its own: what one still had under way when its round ended is not in the other's. */
async function startContestant(side: Contestant["side"]): Promise<Contestant> {
  const { id: personId } = await db.prisma.person.create({ data: { name: side, role: "editor" } });
  const child = fork(join(import.meta.dirname, "bench/server.ts"), [side, postgres.url, personId]);
  children.push(child);
  const [reached] = (await once(child, "message")) as [Reached];
  return { side, ...reached };
}

/** A row of the table: rounds in turn, so that what slows the machine slows both. */
async function compare(
  operation: Operation,
  connections: number,
  desk: Contestant,
  raw: Contestant,
) {
  const rounds: Record<Contestant["side"], { rate: number; p50: number; p99: number }[]> = {
    desk: [],
    raw: [],
  };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const contestant of [desk, raw]) {
      if (operation.reset) await db.prisma.$executeRawUnsafe(operation.reset);
      rounds[contestant.side].push(await load(operation[contestant.side], connections, contestant));
    }
  const rate = (side: Contestant["side"]) => median(rounds[side].map((each) => each.rate));
  const [p50, p99] = (["p50", "p99"] as const).map((key) =>
    median(rounds.desk.map((each) => each[key])),
  );
  const share = (rate("desk") / rate("raw")).toFixed(2);
  return `| ${operation.name} | ${connections} | ${rate("desk").toFixed(0)} | ${p50} / ${p99} | ${rate("raw").toFixed(0)} | ${share} |`;
}

async function load(ask: (turn: number) => Ask, connections: number, contestant: Contestant) {
  let turn = 0;
  const result = await autocannon({
    url: contestant.address,
    connections,
    duration: SECONDS,
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, body } = ask(turn++);
          return {
            ...request,
            method,
            path,
            headers: {
              ...contestant.headers,
              ...(body && { "content-type": "application/json" }),
            },
            ...(body && { body }),
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${contestant.side}: ${result.non2xx} refused, ${result.errors} failed`);
  return {
    rate: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
