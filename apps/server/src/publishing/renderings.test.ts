import { expect, it } from "vitest";
import { NOON } from "../testing.ts";
import { draftedDesk, publish } from "../testing-published.ts";
import { sweepRenderings } from "./renderings.ts";

const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);

it("a file of the case as it stands is kept for a day, and an edition’s for good", async () => {
  const drafted = await draftedDesk();
  const { desk, ana } = drafted;
  const { db, store } = desk;
  await publish(drafted);
  const asked = { slug: "telegram-durov", format: "csv", locale: "en" } as const;
  const { renderingId } = await ana.edition.startExport(asked);
  await desk.render();
  const sha256Of = async (id: string) =>
    (await db.prisma.rendering.findUniqueOrThrow({ where: { id }, include: { blob: true } })).blob
      ?.sha256 ?? "";
  const file = await sha256Of(renderingId);
  const sweep = (now: Date) => sweepRenderings({ db, store }, async () => undefined, now);
  await sweep(later(23));
  expect(await store.get(file)).not.toBeNull();
  await sweep(later(25));
  expect(await store.get(file)).toBeNull();
  expect(await db.prisma.rendering.count({ where: { id: renderingId } })).toBe(0);
  for (const { sha256 } of await db.prisma.editionFile.findMany())
    expect(await store.get(sha256)).not.toBeNull();
});

it("what a desk that ended had begun, or never began, is asked for again", async () => {
  const { desk, ana } = await draftedDesk();
  const { db, store } = desk;
  const asked = { slug: "telegram-durov", format: "csv", locale: "en" } as const;
  const { renderingId } = await ana.edition.startExport(asked);
  const again: string[] = [];
  const sweep = (now: Date) =>
    sweepRenderings({ db, store }, async (id) => void again.push(id), now);
  await sweep(new Date(NOON.getTime() + 30_000));
  expect(again).toEqual([]);
  await sweep(new Date(NOON.getTime() + 90_000));
  expect(again).toEqual([renderingId]);
});
