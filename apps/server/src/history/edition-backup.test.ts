import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { restoreBackup, writeBackup } from "@rejoinder/db";
import { testDb } from "@rejoinder/db/testing";
import Fastify from "fastify";
import { expect, it } from "vitest";
import { memoryStore } from "../capture/testing-store.ts";
import { openLimits } from "../limits.ts";
import { publicRoutes } from "../public/routes.ts";
import { NOON } from "../testing.ts";
import { draftedDesk, publish } from "../testing-published.ts";
import { verifyHistory } from "./verify.ts";

it("brings what was published back from a backup: its pages, its files to the byte, its history", async () => {
  const drafted = await draftedDesk();
  const { desk } = drafted;
  await publish(drafted);
  const sink = new PassThrough();
  const bytes = buffer(sink);
  await writeBackup(desk.db.owner.url, desk.store, sink, NOON);
  const [db, store] = [await testDb(), memoryStore()];
  const isKept = async (sha256: string) => (await store.get(sha256)) !== null;
  await restoreBackup(db.owner.url, store, Readable.from([await bytes]), {
    verify: async (restored) => {
      const chains = await verifyHistory(restored, { isKept });
      expect(chains.map(({ fault }) => fault)).toEqual([null, null]);
    },
  });

  const app = Fastify();
  const limits = openLimits(db, 1);
  await publicRoutes(app, { db, store, limits, own: { host: "127.0.0.1", address: null } });
  const get = (path: string) => app.inject({ url: `/editions/telegram-durov/1${path}` });
  expect((await get("/en")).body).toContain("What this is about.");
  expect((await get("/fr/pairs/1")).statusCode).toBe(200);
  const files = await desk.db.prisma.editionFile.findMany();
  expect(files).toHaveLength(22);
  for (const { format, locale, sha256 } of files) {
    const { rawPayload, statusCode } = await get(`/${locale}/files/${format}`);
    expect(statusCode).toBe(200);
    expect(rawPayload.equals(Buffer.from((await desk.store.get(sha256)) ?? []))).toBe(true);
  }
  await app.close();
  limits.close();
});
