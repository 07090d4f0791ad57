import type { TestDb } from "@rejoinder/db/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { NOON, openDesk } from "../testing.ts";
import { signHeads } from "./checkpoint.ts";
import { erase } from "./erase.ts";
import { ERASED } from "./records.ts";
import { newSigningKeyPem, signingKeyFrom } from "./signing.ts";
import { verifyHistory } from "./verify.ts";

const key = signingKeyFrom(newSigningKeyPem());
const SLUG = "telegram-durov";

/** A desk on which a mark was set, a review given, a note changed, and evidence added. */
async function openBusyDesk() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const [source] = sources;
  const citations = [{ sourceId: source?.id ?? "", locator: "second paragraph" }];
  const note = { pairId, kind: "context", visibility: "internal", citations } as const;
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await ana.review.submit({
    pairId,
    status: "contested",
    confidence: "low",
    rationale: "Both sides are borne out.",
    version: 1,
  });
  const first = await ana.note.add({ ...note, text: "Témoin : “Zoé”.", supersedesId: null });
  const second = await ana.note.add({ ...note, text: "Nobody is named.", supersedesId: first.id });
  return { ...desk, ana, pairId, firstNote: first.id, secondNote: second.id };
}

/** What verifying says of the case's chain. */
async function faultOn(db: TestDb, kept?: Awaited<ReturnType<typeof signHeads>>) {
  const chains = await verifyHistory(db, { slug: SLUG, ...(kept && { kept }) });
  return chains.find(({ slug }) => slug === SLUG)?.fault ?? null;
}

/** As somebody who owns the tables and means ill. */
async function tamper(db: TestDb, text: string, values: unknown[] = []): Promise<void> {
  await db.owner.sql({ text: 'ALTER TABLE "Event" DISABLE TRIGGER USER' }, []);
  await db.owner.sql({ text: 'ALTER TABLE "Snapshot" DISABLE TRIGGER USER' }, []);
  await db.owner.sql({ text }, values);
  await db.owner.sql({ text: 'ALTER TABLE "Event" ENABLE TRIGGER USER' }, []);
  await db.owner.sql({ text: 'ALTER TABLE "Snapshot" ENABLE TRIGGER USER' }, []);
}

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

it("erases a note's words everywhere by order of a court, and every chain still verifies", async () => {
  const desk = await openBusyDesk();
  const { db, firstNote, pairId, ana } = desk;
  const order = "Tribunal judiciaire de Paris, 24/01234";
  const erasure = { slug: SLUG, kind: "note", id: firstNote, order } as const;
  const erased = await erase(db.owner, key, erasure, NOON);

  expect(erased).toEqual([4, 5]);
  expect(await verifyHistory(db)).toMatchObject([{ fault: null }, { slug: SLUG, fault: null }]);
  const everything = await db.owner.sql(
    {
      text: `SELECT (SELECT json_agg(e) FROM "Event" e)::text || (SELECT json_agg(n) FROM "Note" n)::text AS all`,
    },
    [],
  );
  expect(JSON.stringify(everything)).not.toContain("Zoé");
  const note = await db.prisma.note.findUniqueOrThrow({ where: { id: firstNote } });
  expect(note.text).toBe(ERASED);
  const { events } = await ana.event.byPair({ pairId });
  expect(events[0]).toMatchObject({ kind: "content_erased", after: { order, events: [4, 5] } });
  expect(events[1]).toMatchObject({ before: null, after: null, tombstone: { order } });
});

it("erases a preserved text with what its anchors kept of it", async () => {
  const { db, caseId } = await openBusyDesk();
  const snapshot = await db.prisma.snapshot.findFirstOrThrow({
    where: { source: { caseId }, anchors: { some: {} } },
  });
  const erasure = { slug: SLUG, kind: "snapshot", id: snapshot.id, order: "An order" } as const;
  await erase(db.owner, key, erasure, NOON);

  expect(await verifyHistory(db)).toMatchObject([{ fault: null }, { fault: null }]);
  expect(await db.prisma.snapshot.findUnique({ where: { id: snapshot.id } })).toMatchObject({
    text: "",
    sha256: null,
    salt: null,
  });
  expect(
    await db.prisma.anchor.count({ where: { snapshotId: snapshot.id, exact: { not: ERASED } } }),
  ).toBe(0);
});

it("does not take content that is gone without a tombstone, or under one that is not the desk's", async () => {
  const { db, caseId } = await openBusyDesk();
  const { id, commitment } = await db.prisma.event.findFirstOrThrow({
    where: { caseId, sequence: 4 },
  });
  await tamper(db, 'UPDATE "Event" SET content = NULL, salt = NULL WHERE id = $1', [id]);
  expect(await faultOn(db)).toEqual({ slug: SLUG, sequence: 4, fault: "content" });

  const stranger = signingKeyFrom(newSigningKeyPem());
  const { tombstoneFor } = await import("./tombstone.ts");
  await db.owner.prisma.tombstone.create({
    data: tombstoneFor(stranger, { eventId: id, snapshotId: null, commitment }, "Mine", NOON),
  });
  expect(await faultOn(db)).toEqual({ slug: SLUG, sequence: 4, fault: "content" });
});

it("erases nothing as the role under which the desk runs", async () => {
  const { db, firstNote } = await openBusyDesk();
  const erasure = { slug: SLUG, kind: "note", id: firstNote, order: "An order" } as const;
  const erased = await erase(db, key, erasure, NOON).catch((error) => String(error));
  // Where one role owns the tables and runs the desk, it may do what an owner may.
  if (db.url === db.owner.url) expect(erased).toEqual([4, 5]);
  else expect(erased).toContain("permission denied");
  expect(await faultOn(db)).toBeNull();
});

it("erases a review that somebody else has taken over since", async () => {
  const { db, pairId, ana } = await openBusyDesk();
  const { id } = await db.prisma.review.findFirstOrThrow({ where: { pairId } });
  const other = await db.prisma.person.create({ data: { name: "Ben", role: "owner" } });
  await db.prisma.review.update({ where: { id }, data: { reviewerId: other.id } });
  await erase(db.owner, key, { slug: SLUG, kind: "review", id, order: "An order" }, NOON);
  expect(await faultOn(db)).toBeNull();
  const { events } = await ana.event.byPair({ pairId });
  expect(JSON.stringify(events)).not.toContain("Both sides");
});

it("still catches what is changed beside what was erased, and erases the next in its turn", async () => {
  const { db, firstNote, secondNote, ana, pairId } = await openBusyDesk();
  const order = "An order";
  await erase(db.owner, key, { slug: SLUG, kind: "note", id: firstNote, order }, NOON);
  const spoil = async (text: string, mend: string) => {
    await db.owner.sql({ text }, []);
    const fault = await faultOn(db);
    await db.owner.sql({ text: mend }, []);
    return fault?.fault;
  };
  const ofSecond = `WHERE id = '${secondNote}'`;
  expect(
    await spoil(
      `UPDATE "Note" SET text = '${ERASED}' ${ofSecond}`,
      `UPDATE "Note" SET text = 'Nobody is named.' ${ofSecond}`,
    ),
  ).toBe("record");
  expect(
    await spoil(
      `UPDATE "Note" SET visibility = 'public' ${ofSecond}`,
      `UPDATE "Note" SET visibility = 'internal' ${ofSecond}`,
    ),
  ).toBe("record");
  expect(
    await spoil(
      `UPDATE "Review" SET status = 'insufficient'`,
      `UPDATE "Review" SET status = 'contested'`,
    ),
  ).toBe("record");
  expect(await faultOn(db)).toBeNull();

  await erase(db.owner, key, { slug: SLUG, kind: "note", id: secondNote, order }, NOON);
  expect(await faultOn(db)).toBeNull();
  const everything = await db.owner.sql({ text: 'SELECT content FROM "Event"' }, []);
  expect(JSON.stringify(everything)).not.toContain(`"noteId"`);
  expect((await ana.event.byPair({ pairId })).events[0]).toMatchObject({ kind: "content_erased" });
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
