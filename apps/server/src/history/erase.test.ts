import { expect, it } from "vitest";
import { memoryStore } from "../capture/testing-store.ts";
import { NOON } from "../testing.ts";
import { erase } from "./erase.ts";
import { ERASED } from "./records.ts";
import { newSigningKeyPem, signingKeyFrom } from "./signing.ts";
import { faultOn, key, openBusyDesk, SLUG, tamper } from "./testing-busy-desk.ts";
import { tombstoneFor } from "./tombstone.ts";
import { verifyHistory } from "./verify.ts";

it("erases a note's words everywhere by order of a court, and every chain still verifies", async () => {
  const desk = await openBusyDesk();
  const { db, firstNote, pairId, ana } = desk;
  const order = "Tribunal judiciaire de Paris, 24/01234";
  const erasure = { slug: SLUG, kind: "note", id: firstNote, order } as const;
  const erased = await erase(db.owner, key, erasure, NOON, memoryStore());

  expect(erased).toEqual({ events: [4, 5], shared: 0, left: [], heldBy: [], editions: [] });
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
  await erase(db.owner, key, erasure, NOON, memoryStore());

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
  await db.owner.prisma.tombstone.create({
    data: tombstoneFor(stranger, { eventId: id, snapshotId: null, commitment }, "Mine", NOON),
  });
  expect(await faultOn(db)).toEqual({ slug: SLUG, sequence: 4, fault: "content" });
});

it("erases nothing as the role under which the desk runs", async () => {
  const { db, firstNote } = await openBusyDesk();
  const erasure = { slug: SLUG, kind: "note", id: firstNote, order: "An order" } as const;
  const erased = await erase(db, key, erasure, NOON, memoryStore()).catch((error) => String(error));
  // Where one role owns the tables and runs the desk, it may do what an owner may.
  if (db.url === db.owner.url) expect(erased).toMatchObject({ events: [4, 5] });
  else expect(erased).toContain("permission denied");
  expect(await faultOn(db)).toBeNull();
});

it("erases a review that somebody else has taken over since", async () => {
  const { db, pairId, ana } = await openBusyDesk();
  const { id } = await db.prisma.review.findFirstOrThrow({ where: { pairId } });
  const other = await db.prisma.person.create({ data: { name: "Ben", role: "owner" } });
  await db.prisma.review.update({ where: { id }, data: { reviewerId: other.id } });
  await erase(
    db.owner,
    key,
    { slug: SLUG, kind: "review", id, order: "An order" },
    NOON,
    memoryStore(),
  );
  expect(await faultOn(db)).toBeNull();
  const { events } = await ana.event.byPair({ pairId });
  expect(JSON.stringify(events)).not.toContain("Both sides");
});

it("still catches what is changed beside what was erased, and erases the next in its turn", async () => {
  const { db, firstNote, secondNote, ana, pairId } = await openBusyDesk();
  const order = "An order";
  await erase(
    db.owner,
    key,
    { slug: SLUG, kind: "note", id: firstNote, order },
    NOON,
    memoryStore(),
  );
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

  await erase(
    db.owner,
    key,
    { slug: SLUG, kind: "note", id: secondNote, order },
    NOON,
    memoryStore(),
  );
  expect(await faultOn(db)).toBeNull();
  const everything = await db.owner.sql({ text: 'SELECT content FROM "Event"' }, []);
  expect(JSON.stringify(everything)).not.toContain(`"noteId"`);
  expect((await ana.event.byPair({ pairId })).events[0]).toMatchObject({ kind: "content_erased" });
});
