import type { Db } from "@rejoinder/db";
import { testDb } from "@rejoinder/db/testing";
import type { Actor } from "@rejoinder/domain";
import { renderReport } from "@rejoinder/report";
import { Right, type Role } from "@rejoinder/schema";
import { loadActor } from "./actor.ts";
import { keepBlob } from "./capture/blobs.ts";
import { type CaptureDesk, runCapture } from "./capture/run-capture.ts";
import { memoryStore } from "./capture/testing-store.ts";
import { loadFirstCase } from "./features/case/case.load.ts";
import { openFeed } from "./feed.ts";
import { newSigningKeyPem, signingKeyFrom } from "./history/signing.ts";
import { isSetUp } from "./people.ts";
import { runRendering } from "./publishing/run-rendering.ts";
import { createCaller } from "./router.ts";
import type { Context } from "./trpc.ts";

export { generatedCase } from "./generated-case.ts";
export { putEdition, withdrawEdition } from "./public/testing-edition.ts";
export { signIn, testEntrance } from "./testing-entrance.ts";
export { addParaphrase, addTitledSource, submitReview } from "./testing-evidence.ts";

/** Made anew for each run: nothing that it signs leaves a test. */
export const testSigningKey = signingKeyFrom(newSigningKeyPem());

/** The moment at which everything in a test happens, unless it says otherwise. */
export const NOON = new Date("2026-03-02T12:00:00.000Z");

/** A desk of a test's own, with the first case loaded: the real router on a real database. */
export async function openDesk() {
  const db = await testDb();
  await loadFirstCase(db);
  const found = await db.prisma.case.findUniqueOrThrow({ where: { slug: "telegram-durov" } });
  const pairs = await db.prisma.pair.findMany({
    where: { caseId: found.id },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const feed = openFeed(db);
  const store = memoryStore();
  const asked: string[] = [];
  const captures = { ask: async (captureId: string) => void asked.push(captureId) };
  const rendered: string[] = [];
  const renderings = {
    ask: async (renderingId: string) => void rendered.push(renderingId),
    stop: () => undefined,
  };
  const newsroom = () => ({ name: "The Desk", url: "https://desk.example", isTold: true });
  const context = (actor: Actor | null, now = NOON, sendKey: string | null = null): Context => ({
    db,
    feed,
    captures,
    renderings,
    newsroom,
    actor,
    actorNow: async () => actor && loadActor(db, actor.id, actor.scopes),
    now,
    sendKey,
    sessionId: null,
    spend: async () => undefined,
    ways: {
      oidc: null,
      mail: null,
      origin: "https://desk.example",
      canContinue: async () => !(await isSetUp(db)),
    },
  });
  return {
    db,
    feed,
    store,
    captures,
    /** Carries out every capture that was asked for, as the desk does in its own time. */
    async capture(how: Partial<CaptureDesk> = {}) {
      const policy = { allowed: [], only: null };
      for (const id of asked.splice(0))
        await runCapture({ db, store, policy, ...how }, id, () => NOON);
    },
    /** Makes all files that were asked for, as the desk does in its own time. */
    async render(signal = new AbortController().signal) {
      const desk = {
        db,
        store,
        newsroom,
        signingKey: async () => testSigningKey,
        render: renderReport,
      };
      for (const id of rendered.splice(0)) await runRendering(desk, id, signal);
    },
    /** Hands a document in. @returns the upload's id */
    async handIn(personId: string, bytes: Uint8Array, mediaType: string, fileName?: string) {
      const { id } = await db.prisma.$transaction(async (tx) => {
        const blob = await keepBlob(tx, store, bytes);
        const upload = { personId, blobId: blob.id, mediaType, fileName: fileName ?? null };
        return tx.upload.create({ data: { ...upload, at: NOON }, select: { id: true } });
      });
      return id;
    },
    caseId: found.id,
    /** Ids of the pairs in their order. */
    pairIds: pairs.map(({ id }) => id),
    context,
    /** Somebody of that role, by name; the same name is the same person. */
    person: (name: string, role: Role = "editor") => person(db, name, role),
    /** The router, as somebody of that role calls it. */
    async as(name: string, role: Role = "editor", now = NOON) {
      return createCaller(context(await person(db, name, role), now));
    },
    /** The router, as nobody calls it. */
    asNobody: () => createCaller(context(null)),
  };
}

/** With every right, so that a test that is not about rights need not name them. */
async function person(db: Db, name: string, role: Role): Promise<Actor> {
  const email = `${name.toLowerCase()}@example.org`;
  const rights = Object.values(Right);
  const { id } = await db.prisma.person.upsert({
    where: { email },
    create: { email, name, role, rights },
    update: { role },
    select: { id: true },
  });
  const actor = await loadActor(db, id);
  if (!actor) throw new Error(`${name} is not here any more`);
  return actor;
}
