import { beforeAll, expect, it } from "vitest";
import { diskFull } from "./faults/full-disk.ts";
import { killDesk, killPostgres } from "./faults/kill.ts";
import { databaseGone } from "./faults/outage.ts";
import type { Outcome } from "./faults/outcome.ts";
import { slowClients } from "./faults/slow-client.ts";

// The short form of `npm run faults`, which alone measures: here the machine has other things to do.
const quiet = () => undefined;
const kills = { times: 2, backWithinMs: 30_000 };
const WITHIN_MS = 150_000;

let slow: Promise<Outcome>;
beforeAll(() => {
  // Most of it is waiting.
  slow = slowClients(20, false, quiet);
  slow.catch(() => undefined);
});

it.each([
  ["kill -9 of the desk", () => killDesk({ ...kills, times: 3 }, quiet)],
  ["kill -9 of PostgreSQL", () => killPostgres(kills, quiet)],
  ["a database that is gone for a while", () => databaseGone(3_000, 0, quiet)],
  ["a full disk", () => diskFull(4_000, quiet)],
  ["slow clients", () => slow],
] as const)(
  "stands %s: nothing acknowledged is lost, no chain broken, and it comes back by itself",
  async (_, play) => {
    const outcome = await play();
    expect(outcome?.misses ?? []).toEqual([]);
  },
  WITHIN_MS,
);
