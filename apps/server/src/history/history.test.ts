import fc from "fast-check";
import { expect, it } from "vitest";
import { NOON } from "../testing.ts";
import { signHeads } from "./checkpoint.ts";
import { faultOn, key, openBusyDesk, SLUG, tamper } from "./testing-busy-desk.ts";
import { verifyHistory } from "./verify.ts";

it("verifies what real work has written, chain by chain", async () => {
  const desk = await openBusyDesk();
  const chains = await verifyHistory(desk.db);
  expect(chains).toEqual([
    { slug: null, events: expect.any(Number), fault: null },
    { slug: SLUG, events: 5, fault: null },
  ]);
});

const columns = [
  "id",
  "actorId",
  "pairId",
  "kind",
  "right",
  "at",
  "content",
  "salt",
  "commitment",
  "previousHash",
  "hash",
  "sequence",
] as const;

/** The value with one of its characters changed for another that its type admits. */
function oneByteOff(value: string, place: number, column: (typeof columns)[number]): string {
  if (column === "kind") return value === "note_added" ? "note_withdrawn" : "note_added";
  if (column === "right") return value === "legal_notes" ? "confidential_sources" : "legal_notes";
  if (column === "sequence") return String(Number(value) + 1000 + (place % 7));
  if (column === "at") return new Date(new Date(value).getTime() + 1 + (place % 5)).toISOString();
  const hex = column !== "content";
  const places = [...value].flatMap((each, at) => (!hex || /[0-9a-f]/.test(each) ? [at] : []));
  const at = places[place % places.length] ?? 0;
  const other = hex ? (value[at] === "0" ? "1" : "0") : value[at] === "x" ? "y" : "x";
  return value.slice(0, at) + other + value.slice(at + 1);
}

it("catches any one byte of any event that was changed behind the desk's back", async () => {
  const { db, caseId } = await openBusyDesk();
  // Ids of other rows must be there for their foreign keys to let the change through.
  for (const [table, column] of [
    ["Event", "actorId"],
    ["Event", "pairId"],
    ["Tombstone", "eventId"],
  ])
    await db.owner.sql(
      { text: `ALTER TABLE "${table}" DROP CONSTRAINT "${table}_${column}_fkey"` },
      [],
    );
  const length = await db.prisma.event.count({ where: { caseId } });
  expect(await faultOn(db)).toBeNull();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: length }),
      fc.constantFrom(...columns),
      fc.nat(10_000),
      async (sequence, column, place) => {
        const [row] = await db.owner.sql<{ id: string; value: string | null; at: Date }>(
          {
            text: `SELECT id, "${column}"::text AS value, at FROM "Event" WHERE chain = $1 AND sequence = $2`,
          },
          [caseId, sequence],
        );
        if (!row) throw new Error("the event is gone");
        if (row.value === null && column !== "right") return;
        const before = column === "at" ? row.at.toISOString() : (row.value ?? "");
        const type = { kind: '"EventKind"', right: '"Right"', at: "timestamptz", sequence: "int" }[
          column as string
        ];
        const isId = ["id", "actorId", "pairId"].includes(column);
        const set = `UPDATE "Event" SET "${column}" = $1::text::${isId ? "uuid" : (type ?? "text")}`;
        const after = oneByteOff(before, place, column);
        const idNow = column === "id" ? after : row.id;
        await tamper(db, `${set} WHERE id = $2`, [after, row.id]);
        const fault = await faultOn(db);
        await tamper(db, `${set} WHERE id = $2`, [row.value === null ? null : before, idNow]);
        expect(fault, `${column} of ${sequence}`).not.toBeNull();
        // A number that jumps is missed where it was.
        expect(fault?.sequence).toBeGreaterThanOrEqual(sequence);
      },
    ),
    { numRuns: 150 },
  );
  expect(await faultOn(db)).toBeNull();
});

it("catches a preserved text that was changed or removed behind the desk's back", async () => {
  const { db, caseId } = await openBusyDesk();
  const [snapshot] = await db.prisma.snapshot.findMany({ where: { source: { caseId } }, take: 1 });
  const other = `${snapshot?.text} `;
  await tamper(
    db,
    `UPDATE "Snapshot" SET text = $1, sha256 = encode(sha256(convert_to($1, 'UTF8')), 'hex'),
       "wholeSha256" = NULL, extent = 'excerpt' WHERE id = $2`,
    [other, snapshot?.id],
  );
  expect(await faultOn(db)).toMatchObject({ fault: "snapshot" });
});

it.each([
  ["a note", 'UPDATE "Note" SET text = text || $1'],
  ["a review", 'UPDATE "Review" SET rationale = rationale || $1'],
])("catches the words of %s that were changed behind the history's back", async (_, text) => {
  const { db } = await openBusyDesk();
  await db.owner.sql({ text }, ["."]);
  expect(await faultOn(db)).toMatchObject({ fault: "record" });
});

it("catches a note that was removed behind the history's back", async () => {
  const { db, secondNote } = await openBusyDesk();
  await db.owner.sql({ text: 'ALTER TABLE "Citation" DISABLE TRIGGER USER' }, []);
  await db.owner.sql({ text: 'DELETE FROM "Citation" WHERE "noteId" = $1' }, [secondNote]);
  await db.owner.sql({ text: 'DELETE FROM "Note" WHERE id = $1' }, [secondNote]);
  expect(await faultOn(db)).toMatchObject({ fault: "record" });
});

it("finds a chain cut at its end, and one written anew by somebody who holds the key", async () => {
  const { db, caseId, ana, pairIds } = await openBusyDesk();
  await ana.review.mark({ pairId: pairIds[1] ?? "", status: "contested", version: 0 });
  const kept = await signHeads(db, key, SLUG, NOON);
  expect(await faultOn(db, kept)).toBeNull();

  await db.owner.sql({ text: 'ALTER TABLE "Checkpoint" DISABLE TRIGGER USER' }, []);
  await db.owner.sql({ text: 'DELETE FROM "Checkpoint"' }, []);
  await tamper(db, 'DELETE FROM "Event" WHERE chain = $1 AND sequence = 6', [caseId]);
  expect(await faultOn(db)).toBeNull();
  expect(await faultOn(db, kept)).toEqual({ slug: SLUG, sequence: 6, fault: "cut" });

  // Written anew with other words and true hashes, and signed again with the desk's own key.
  const actorId = (await db.prisma.event.findFirstOrThrow({ where: { caseId } })).actorId;
  await db.owner.sql(
    {
      text: `INSERT INTO "Event" (id, "caseId", "actorId", kind, at, content)
        VALUES (gen_random_uuid(), $1, $2, 'pair_marked', now(), '{"after":null,"before":null}')`,
    },
    [caseId, actorId],
  );
  await signHeads(db, key, SLUG, NOON);
  expect(await faultOn(db)).toBeNull();
  expect(await faultOn(db, kept)).toEqual({ slug: SLUG, sequence: 6, fault: "rewritten" });
});

it("does not take a checkpoint whose signature is not true", async () => {
  const { db } = await openBusyDesk();
  const [head] = await signHeads(db, key, SLUG, NOON);
  if (!head) throw new Error("nothing was signed");
  const forged = { ...head, at: "2020-01-01T00:00:00.000Z" };
  expect(await faultOn(db, [forged])).toMatchObject({ fault: "signature" });
});

it("catches a note that nobody wrote by way of the desk", async () => {
  const { db, pairId } = await openBusyDesk();
  const note = await db.prisma.note.findFirstOrThrow({ include: { citations: true } });
  const sourceId = note.citations[0]?.sourceId ?? "";
  await db.prisma.note.create({
    data: {
      pairId,
      authorId: note.authorId,
      kind: "context",
      visibility: "public",
      text: "Put in by hand.",
      createdAt: NOON,
      citations: { create: [{ sourceId, position: 1 }] },
    },
  });
  expect(await faultOn(db)).toMatchObject({ fault: "record" });
});

it("cannot be led astray by a table that the desk's role makes under the history's name", async () => {
  const { db, caseId, ana } = await openBusyDesk();
  const { id: actorId } = await db.prisma.person.findFirstOrThrow({ where: { name: "Ana" } });
  const forge = db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('CREATE TEMP TABLE "Event" (LIKE public."Event")');
    await tx.$executeRawUnsafe(
      `INSERT INTO pg_temp."Event" SELECT * FROM public."Event" WHERE "caseId" = '${caseId}' LIMIT 1`,
    );
    await tx.$executeRawUnsafe('UPDATE pg_temp."Event" SET sequence = -6');
    await tx.$executeRawUnsafe(
      `INSERT INTO public."Event" (id, "caseId", "actorId", kind, at, content)
        VALUES (gen_random_uuid(), '${caseId}', '${actorId}', 'note_added', now(), '{"after":null,"before":null}')`,
    );
  });
  // Refused outright, but to a role that owns the database: then it is just the next event.
  await forge.catch((error) => expect(String(error)).toContain("permission denied"));
  const { events } = await ana.event.list({ caseId });
  expect(Math.min(...events.map(({ sequence }) => sequence))).toBe(1);
});
