import type { Actor } from "@rejoinder/domain";
import { appRouter, createCaller } from "../router.ts";
import type { openDesk } from "../testing.ts";
import { type RefusalData, refusalOf } from "../trpc.ts";
import type { Answer } from "./answers.ts";

export type Outcome = { answer: Answer; value: unknown; refusal: RefusalData | null };

type Procedures = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** Calls a procedure by its path, as the wire does; of a subscription, waits for the first it yields. */
export async function answerTo(
  desk: Pick<Awaited<ReturnType<typeof openDesk>>, "context">,
  actor: Actor | null,
  path: string,
  input: unknown,
  now?: Date,
): Promise<Outcome> {
  const aborted = new AbortController();
  const procedures = createCaller(desk.context(actor, now), { signal: aborted.signal });
  try {
    const [noun = "", verb = ""] = path.split(".");
    const procedure = (procedures as unknown as Procedures)[noun]?.[verb];
    let value = await procedure?.(input);
    if (isStream(value)) for await (const first of value) value = (aborted.abort(), first);
    return { answer: "ok", value, refusal: null };
  } catch (error) {
    const refusal = refusalOf(error);
    return { answer: refusal.code, value: null, refusal };
  }
}

// tRPC types procedures as a tree, and has them at run time by their paths.
const byPath = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;

/** The paths of all procedures of one type. */
export function pathsOf(type: "query" | "mutation"): string[] {
  return Object.keys(byPath).filter((path) => byPath[path]?._def.type === type);
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
