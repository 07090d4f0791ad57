import { createHash, randomBytes } from "node:crypto";
import { Readable, Writable } from "node:stream";
import { expect, it } from "vitest";
import { writeBackup } from "../backup.ts";
import { type TestDb, testDb } from "../testing.ts";
import type { DocumentStore } from "./documents.ts";
import { readBackup } from "./read.ts";

/** Every byte of the rows of every table, and of every document. */
async function readWhole(backup: Buffer): Promise<string> {
  // In small pieces, so that lines and the file's end fall wherever they may.
  const pieces = Array.from({ length: Math.ceil(backup.length / 97) }, (_, index) =>
    backup.subarray(index * 97, (index + 1) * 97),
  );
  const reader = await readBackup(Readable.from(pieces));
  let all = JSON.stringify(reader.header);
  for await (const { rows, ...section } of reader.sections()) {
    all += JSON.stringify(section);
    for await (const piece of rows) all += piece.toString("utf8");
  }
  for await (const { sha256, bytes } of reader.documents()) all += sha256 + bytes.toString("utf8");
  return all + JSON.stringify(reader.content());
}

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A store that holds these documents, and what became of others. */
function storeOf(...documents: Buffer[]): DocumentStore & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>(documents.map((bytes) => [sha256Of(bytes), bytes]));
  return {
    kept,
    put: async (bytes) => {
      kept.set(sha256Of(bytes), bytes);
      return sha256Of(bytes);
    },
    get: async (sha256) => kept.get(sha256) ?? null,
    remove: async (sha256) => void kept.delete(sha256),
  };
}

/** A database in which captures rest on these documents. */
async function dbWith(...documents: Buffer[]): Promise<TestDb> {
  const db = await testDb();
  const { prisma } = db.owner;
  const { id: requestedById } = await prisma.person.create({
    data: { name: "Ana", role: "editor" },
  });
  const words = { en: "Words" };
  const { id: caseId } = await prisma.case.create({
    data: { slug: "case", title: words, summary: words, languages: ["en"] },
  });
  const { id: sourceId } = await prisma.source.create({
    data: { caseId, position: 1, kind: "expert", title: "Source", language: "en" },
  });
  for (const bytes of documents) {
    const blob = await prisma.blob.create({
      data: { sha256: sha256Of(bytes), size: bytes.length },
    });
    const of = { sourceId, requestedById, blobId: blob.id, requestedAt: new Date(0) };
    await prisma.capture.create({ data: { ...of, way: "file", extent: "whole" } });
  }
  return db;
}

async function backedUp({ owner }: TestDb, store: DocumentStore) {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const content = await writeBackup(owner.url, store, sink, new Date(0));
  return { content, backup: Buffer.concat(chunks) };
}

it("tells of any one byte that was changed, and of any end that was cut off", async () => {
  const document = Buffer.from("A document, as it came.");
  const { backup } = await backedUp(await dbWith(document), storeOf(document));
  const whole = await readWhole(backup);
  expect(whole).toContain("A document, as it came.");
  let same = 0;
  for (let place = 0; place < backup.length; place += 1) {
    const flipped = Buffer.from(backup);
    flipped[place] = (flipped[place] ?? 0) ^ 0x10;
    const read: unknown = await readWhole(flipped).catch((error: Error) => error.message);
    if (read === whole) same += 1;
    else expect(read, `byte ${place}`).toMatch(/^[^{]*(no backup|cut short)/);
    await expect(readWhole(backup.subarray(0, place))).rejects.toThrow(/cut short/);
  }
  // A gzip's own beginning holds a date and a kind of machine, its end a few bits that mean nothing.
  expect(same).toBeLessThan(10);
});

it("holds documents of every size byte for byte, and names those that are lost", async () => {
  const documents = [0, 1, 49_151, 49_152, 49_153, 300_000].map((size) => randomBytes(size));
  const gone = Buffer.from("lost by the store");
  const store = storeOf(...documents);
  const { content, backup } = await backedUp(await dbWith(...documents, gone), store);
  expect(content).toMatchObject({ documents: 6, lost: [sha256Of(gone)] });

  const reader = await readBackup(Readable.from([backup]));
  for await (const { rows } of reader.sections()) for await (const _ of rows);
  const read = new Map<string, Buffer>();
  for await (const { sha256, bytes } of reader.documents()) read.set(sha256, bytes);
  expect(reader.content()).toEqual(content);
  expect([...read.keys()].toSorted()).toEqual(documents.map(sha256Of).toSorted());
  for (const bytes of documents) expect(read.get(sha256Of(bytes))?.equals(bytes)).toBe(true);
});
