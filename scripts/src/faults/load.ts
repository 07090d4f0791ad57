import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

/** Somebody who writes by an API token. */
export type Writer = { personId: string; secret: string };

/** Where on a desk they write. */
export type Place = { pairIds: string[]; sourceId: string };

/** What the desk has acknowledged. */
export type Ledger = {
  /** Id of the note by its text, which is never used twice. */
  notes: Map<string, string>;
  /** By person and pair: the last version acknowledged, and how many marks were. */
  marks: Map<string, { personId: string; pairId: string; version: number; count: number }>;
  /** How often each refusal was given, by its code. */
  refusals: Map<string, number>;
  /** Sendings that got no answer. */
  unanswered: number;
  /** Answers that a desk under a fault may not give: they end the writer's sending. */
  wrong: string[];
  /** How long acknowledged writes took, in milliseconds. */
  latencies: number[];
};

/** Below the desk's limit of 2,400 changes a minute and person. */
const PAUSE_MS = 25;
const ASK_AGAIN_AFTER_MS = 100;
const ANSWER_WITHIN_MS = 25_000;

const statuses = ["allegation_supported", "contested", "insufficient", "overtaken"] as const;

/** Refusals after which the same is sent again. */
const passing = ["DATABASE_UNREACHABLE", "DATABASE_UNANSWERED", "DISK_FULL", "TOO_MANY_REQUESTS"];

type Sending = { procedure: string; input: object; key: string; kept(answer: unknown): void };

export type Load = {
  ledger: Ledger;
  /** How many writes were acknowledged. */
  acknowledged(): number;
  /** Lets everybody write to the desk at that address; what had no answer is sent again, as it was. */
  resume(address: string): void;
  /** No new sending; what is under way has come to its answer, or to none. */
  pause(): Promise<void>;
  /** Every sending has its acknowledgement; nobody writes any more. */
  finish(): Promise<void>;
};

/** Everybody adds notes and marks pairs, one after the other, until told to pause. */
export function openLoad(writers: readonly Writer[], { pairIds, sourceId }: Place): Load {
  const ledger: Ledger = {
    notes: new Map(),
    marks: new Map(),
    refusals: new Map(),
    unanswered: 0,
    wrong: [],
    latencies: [],
  };
  const waiting = new Map<Writer, Sending>();
  const state: { now: "writing" | "paused" | "finishing" } = { now: "paused" };
  let underWay: Promise<unknown> = Promise.resolve();
  let count = 0;

  function nextSending({ personId }: Writer): Sending {
    count += 1;
    const pairId = pairIds[count % pairIds.length] ?? "";
    const key = randomUUID();
    if (count % 3 === 0) {
      const text = `Note ${key}`;
      const citations = [{ sourceId, locator: null }];
      const input = {
        pairId,
        kind: "context",
        visibility: "internal",
        text,
        citations,
        supersedesId: null,
      };
      const kept = (answer: unknown) => ledger.notes.set(text, (answer as { id: string }).id);
      return { procedure: "note.add", input, key, kept };
    }
    const place = `${personId} ${pairId}`;
    const mark = ledger.marks.get(place) ?? { personId, pairId, version: 0, count: 0 };
    const status = statuses[mark.count % statuses.length];
    return {
      procedure: "review.mark",
      input: { pairId, status, version: mark.version },
      key,
      kept: (answer) =>
        ledger.marks.set(place, {
          ...mark,
          version: (answer as { version: number }).version,
          count: mark.count + 1,
        }),
    };
  }

  async function write(writer: Writer, address: string): Promise<void> {
    while (state.now === "writing" || (state.now === "finishing" && waiting.has(writer))) {
      const sending = waiting.get(writer) ?? nextSending(writer);
      waiting.set(writer, sending);
      const began = performance.now();
      const told = await send(address, writer, sending);
      if (told === null) ledger.unanswered += 1;
      else if (told.code === null) {
        sending.kept(told.answer);
        ledger.latencies.push(performance.now() - began);
      } else ledger.refusals.set(told.code, (ledger.refusals.get(told.code) ?? 0) + 1);
      const isOver = told !== null && (told.code === null || !passing.includes(told.code));
      if (isOver) waiting.delete(writer);
      if (isOver && told.code !== null) ledger.wrong.push(`${sending.procedure}: ${told.code}`);
      await sleep(isOver ? PAUSE_MS : ASK_AGAIN_AFTER_MS);
    }
  }

  const begin = (to: typeof state.now, address: string) => {
    state.now = to;
    underWay = Promise.all(writers.map((writer) => write(writer, address)));
  };
  let lastAddress = "";

  return {
    ledger,
    acknowledged: () =>
      ledger.notes.size + ledger.marks.values().reduce((sum, mark) => sum + mark.count, 0),
    resume(address) {
      lastAddress = address;
      begin("writing", address);
    },
    async pause() {
      state.now = "paused";
      await underWay;
    },
    async finish() {
      state.now = "paused";
      await underWay;
      begin("finishing", lastAddress);
      await underWay;
    },
  };
}

/** @returns null where no answer came; `code` is null for an acknowledgement */
async function send(
  address: string,
  { secret }: Writer,
  { procedure, input, key }: Sending,
): Promise<{ code: string | null; answer: unknown } | null> {
  try {
    const response = await fetch(`${address}/api/trpc/${procedure}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${secret}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const body = (await response.json()) as {
      result?: { data: unknown };
      error?: { data?: { refusal?: { code: string } } };
    };
    if (response.ok && body.result) return { code: null, answer: body.result.data };
    const code = body.error?.data?.refusal?.code ?? `HTTP ${response.status}`;
    return { code: code === "BUG" ? `BUG ${response.status}` : code, answer: null };
  } catch {
    return null;
  }
}
