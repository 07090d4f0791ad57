import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { missesIn } from "./audit.ts";
import type { RunningDesk } from "./desk.ts";
import type { Writer } from "./load.ts";
import { inSeconds, type Outcome, type Say } from "./outcome.ts";
import { onScene, untilAcknowledged } from "./scene.ts";

/** By then a request that comes byte by byte is cut off; the desk gives it 30 s. */
const REQUEST_CUT_WITHIN_MS = 42_000;
/** By then a connection that asks for nothing is cut off; the desk gives it 60 s. */
const SILENCE_CUT_WITHIN_MS = 72_000;
/** What a write may take meanwhile, for 99 of 100: all of this runs on one machine. */
const SERVED_WITHIN_MS = 4_000;
/** A desk under load without them takes about half of it, in bytes. */
const MEMORY_AT_MOST = 700_000_000;

const EACH = { trickling: 20, silent: 20, reading: 20 };

type SlowClient = { cutAfterMs: number | null; socket: Socket };

/**
 * Clients that take their time, all at once: live updates that nobody reads, a request sent byte by
 * byte, an answer read byte by byte, a connection on which nobody says anything.
 *
 * @param streams how many live updates nobody reads
 * @param isWhole whether to wait until silent connections are cut off too
 */
export function slowClients(streams: number, isWhole: boolean, say: Say): Promise<Outcome> {
  return onScene(async ({ desk, load, writers, audit }) => {
    const [writer] = writers;
    if (!writer) throw new Error("nobody is there");
    load.resume(desk.address);
    await untilAcknowledged(load, 40, 30_000);
    const before = memoryOf(desk);
    load.ledger.latencies.length = 0;

    const open = (count: number, request: string) =>
      Array.from({ length: count }, () => slowClient(desk, request));
    const unread = open(streams, requestOf(desk, writer, "GET /api/trpc/event.feed"));
    for (const { socket } of unread) socket.pause();
    const trickling = open(EACH.trickling, "");
    const silent = isWhole ? open(EACH.silent, "") : [];
    const reading = open(EACH.reading, requestOf(desk, writer, "GET /index.html"));
    for (const { socket } of reading) socket.pause();
    const all = [...unread, ...trickling, ...silent, ...reading];

    const withinMs = isWhole ? SILENCE_CUT_WITHIN_MS : REQUEST_CUT_WITHIN_MS;
    say(`${all.length} slow clients for up to ${inSeconds(withinMs)}`);
    const body = requestOf(desk, writer, "POST /api/trpc/note.add", 100_000);
    const began = performance.now();
    let highest = before;
    for (let turn = 0; performance.now() - began < withinMs; turn += 1) {
      for (const { socket } of trickling) if (socket.writable) socket.write(body[turn] ?? "x");
      for (const { socket } of reading) socket.read(1);
      highest = Math.max(highest, memoryOf(desk));
      if ([...trickling, ...silent].every(({ cutAfterMs }) => cutAfterMs !== null)) break;
      await sleep(250);
    }
    const p99 = share(load.ledger.latencies, 0.99);
    const misses = [
      ...stillThere(trickling, REQUEST_CUT_WITHIN_MS, "requests sent byte by byte"),
      ...stillThere(silent, SILENCE_CUT_WITHIN_MS, "silent connections"),
      ...(p99 > SERVED_WITHIN_MS ? [`others waited ${inSeconds(p99)} for a write`] : []),
      ...(highest > MEMORY_AT_MOST ? [`memory grew to ${inMegabytes(highest)}`] : []),
      ...(desk.isUp() ? [] : [`the desk ended: ${desk.said()}`]),
    ];
    for (const { socket } of all) socket.destroy();
    await load.finish();
    const cut = (clients: SlowClient[]) =>
      inSeconds(Math.max(0, ...clients.map(({ cutAfterMs }) => cutAfterMs ?? 0)));
    return {
      fault: `slow clients: ${streams} unread live updates, ${trickling.length} requests and ${reading.length} answers byte by byte${isWhole ? `, ${silent.length} silent` : ""}`,
      figures: `others' writes: ${load.acknowledged()}, p99 ${p99.toFixed(0)} ms; memory ${inMegabytes(before)} before, ${inMegabytes(highest)} at most; byte by byte cut off after ${cut(trickling)}${isWhole ? `, silent ones after ${cut(silent)}` : ""}`,
      misses: [...misses, ...missesIn([await audit()], load.ledger)],
    };
  });
}

function slowClient({ address }: RunningDesk, request: string): SlowClient {
  const { hostname, port } = new URL(address);
  const began = performance.now();
  const socket = connect({ host: hostname, port: Number(port) });
  const client: SlowClient = { cutAfterMs: null, socket };
  socket.on("error", () => socket.destroy());
  socket.once("close", () => (client.cutAfterMs = performance.now() - began));
  // Unless it is read, its end is not heard of.
  if (request === "") socket.resume();
  else socket.write(request);
  return client;
}

function requestOf(
  { address }: RunningDesk,
  { secret }: Writer,
  start: string,
  contentLength = 0,
): string {
  const body =
    contentLength > 0
      ? `content-type: application/json\r\ncontent-length: ${contentLength}\r\n`
      : "";
  return `${start} HTTP/1.1\r\nhost: ${new URL(address).host}\r\nauthorization: Bearer ${secret}\r\n${body}\r\n`;
}

function stillThere(clients: SlowClient[], withinMs: number, name: string): string[] {
  const left = clients.filter(({ cutAfterMs }) => cutAfterMs === null || cutAfterMs > withinMs);
  return left.length > 0 ? [`${left.length} ${name} were not cut off in time`] : [];
}

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Resident memory of the desk's process, in bytes; 0 where the system does not tell. */
function memoryOf({ pid }: RunningDesk): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function share(values: readonly number[], part: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.floor((ordered.length - 1) * part)] ?? Number.NaN;
}
