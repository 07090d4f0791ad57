import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LiveUpdate } from "./features/event/event.router.ts";
import { localEditorId } from "./people.ts";
import { answerTo, pathsOf } from "./rights/answer-to.ts";
import { caseTable } from "./rights/case-table.ts";
import {
  type Caller,
  type Cast,
  callers,
  openCast,
  places,
  SECRET,
  type Target,
} from "./rights/cast.ts";
import { deskTable } from "./rights/desk-table.ts";
import { appRouter, createCaller } from "./router.ts";
import { NOON } from "./testing.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await openCast();
  await localEditorId(cast.db);
  await createCaller(cast.context(cast.keeper)).person.takeOverLocalWork();
});
afterAll(async () => {
  await cast.feed.close();
  await rm(cast.folder, { recursive: true, force: true });
});

const call = async (caller: Caller, path: string, input: unknown) =>
  answerTo(cast, await cast.actor(caller), path, input);

/** Rows may tell two uses of a procedure apart: `event.list of the desk`. */
const procedureOf = (row: string) => row.split(" ")[0] ?? row;

/** What they ask about is as it was, whoever asked before. */
const queries = pathsOf("query");

it("the tables have a row for every procedure, and no row for what is none", () => {
  const rows = [...Object.keys(caseTable), ...Object.keys(deskTable)].map(procedureOf);
  const procedures = Object.keys(appRouter._def.procedures);
  expect([...new Set(rows)].sort()).toEqual(procedures.sort());
});

/** What changes nothing first: a change asks for things of its own, of which lists grow long. */
const caseRows = Object.entries(caseTable).sort(
  ([one], [other]) => Number(queries.includes(other)) - Number(queries.includes(one)),
);

describe("of one case", () => {
  it.each(caseRows)("%s", async (path, { answers, absent, input }) => {
    for (const place of places) {
      let target: Target | null = null;
      for (const caller of callers) {
        target ??= await cast.targetIn(place);
        const { answer } = await call(caller, path, input(target));
        const exists = place !== "confidential" || caller === "nobody";
        expect({ caller, place, answer }).toEqual({
          caller,
          place,
          answer: exists ? answers[caller] : absent,
        });
        // What was changed is asked about once; what was refused is as it was.
        if (answer === "ok" && !queries.includes(path)) target = null;
      }
    }
  });

  it.each(caseRows)(
    "%s answers of a case that does not exist for the caller as of one that is none",
    async (path, { input }) => {
      const target = await cast.targetIn("confidential");
      for (const caller of callers) {
        const none = await call(caller, path, input(cast.unknown()));
        expect(none.refusal).not.toBeNull();
        for (const asked of [target, inCapitals(target)])
          expect(await call(caller, path, input(asked))).toEqual(none);
      }
    },
  );
});

/** Ids in capitals are the same ids. */
function inCapitals(target: Target): Target {
  const entries = Object.entries(target).map(([name, value]) => [
    name,
    name.endsWith("Id") ? String(value).toUpperCase() : value,
  ]);
  return Object.fromEntries(entries);
}

describe("of the desk", () => {
  it.each(Object.entries(deskTable))("%s", async (row, { answers, input }) => {
    for (const caller of callers) {
      const { answer } = await call(caller, procedureOf(row), await input?.(cast));
      expect({ caller, answer }).toEqual({ caller, answer: answers[caller] });
    }
  });
});

describe("what gives many things, or counts them, tells nobody of a case that does not exist for them", () => {
  it.each(Object.entries(deskTable).filter(([, { isWide }]) => isWide))("%s", async (row, rows) => {
    const { pairId, caseId } = await cast.targetIn("confidential");
    const pairs = await cast.db.prisma.pair.findMany({ where: { caseId }, select: { id: true } });
    await markAll(caseId);
    const secrets = [caseId, ...pairs.map(({ id }) => id), ...Object.values(SECRET)];
    expect(secrets).toContain(pairId);
    for (const caller of callers) {
      const told = await call(caller, procedureOf(row), await rows.input?.(cast));
      const words = JSON.stringify(told);
      expect({ caller, told: secrets.filter((secret) => words.includes(secret)) }).toEqual({
        caller,
        told: [],
      });
    }
  });

  /** As if everybody had been a member once. */
  async function markAll(caseId: string): Promise<void> {
    const pair = await cast.db.prisma.pair.findFirstOrThrow({ where: { caseId } });
    for (const caller of callers) {
      const actor = await cast.actor(caller);
      if (actor)
        await cast.db.prisma.mark.createMany({
          data: [
            {
              caseId,
              pairId: pair.id,
              reviewerId: actor.id,
              position: pair.position,
              status: "contested",
              markedAt: NOON,
            },
          ],
          skipDuplicates: true,
        });
    }
  }

  it("but to its members it is there, so that the secret is one that is looked for", async () => {
    const keeper = createCaller(cast.context(cast.keeper));
    const words = JSON.stringify([
      await keeper.case.list(),
      await keeper.pair.search({ query: "pair" }),
    ]);
    for (const secret of [...Object.values(SECRET), cast.cases.confidential.caseId])
      expect(words).toContain(secret);
  });
});

it("what is in a hidden case cannot be cited, superseded or filtered by from another", async () => {
  const own = await cast.targetIn("own");
  const hidden = await cast.targetIn("confidential");
  const none = cast.unknown();
  const mixed = (from: Target) => ({
    "note.add": caseTable["note.add"]?.input({ ...own, sourceId: from.sourceId }),
    "evidence.add": caseTable["evidence.add"]?.input({ ...own, sourceId: from.sourceId }),
    "event.list": { caseId: own.caseId, pairId: from.pairId },
    "pair.list": { caseId: own.caseId, locale: "en", againstId: from.caseId },
  });
  for (const [path, input] of Object.entries(mixed(hidden))) {
    const same = Object.entries(mixed(none)).find(([other]) => other === path)?.[1];
    expect(await call("owner", path, input)).toEqual(await call("owner", path, same));
  }
  const supersede = (noteId: string) => ({
    ...(caseTable["note.add"]?.input(own) as object),
    supersedesId: noteId,
  });
  expect((await call("owner", "note.add", supersede(hidden.noteId))).answer).toBe("NOTE_NOT_FOUND");
});

it("the desk's own history is not to be had as that of a case", async () => {
  const nil = { caseId: "00000000-0000-0000-0000-000000000000" };
  for (const path of ["event.list", "event.people"])
    for (const caller of callers.slice(1))
      expect((await call(caller, path, nil)).answer).toBe("CASE_NOT_FOUND");
});

it("a live update from a hidden case is for its members alone", async () => {
  const hidden = await cast.targetIn("confidential");
  const own = await cast.targetIn("own");
  for (const [caller, first] of [
    ["owner", own.caseId],
    ["token that reads", own.caseId],
    ["keeper", hidden.caseId],
  ] as const) {
    const aborted = new AbortController();
    const actor = caller === "keeper" ? cast.keeper : await cast.actor(caller);
    const heard = await createCaller(cast.context(actor), { signal: aborted.signal }).event.feed();
    const stream = heard[Symbol.asyncIterator]();
    await stream.next();
    const keeper = createCaller(cast.context(cast.keeper));
    for (const target of [hidden, own])
      await keeper.note.add(caseTable["note.add"]?.input(target) as never);
    const { value } = await stream.next();
    const [, update] = value as unknown as [string, LiveUpdate];
    expect(update.change?.caseId).toBe(first);
    aborted.abort();
    await stream.return?.();
  }
});
