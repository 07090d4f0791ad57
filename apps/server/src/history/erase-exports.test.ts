import { expect, it } from "vitest";
import { NOON, openDesk, testSigningKey } from "../testing.ts";
import { erase } from "./erase.ts";

it("what a court has erased is in no file that was made of the case as it stood", async () => {
  const desk = await openDesk();
  const { db, store, caseId } = desk;
  const ana = await desk.as("Ana");
  const source = await db.prisma.source.findFirstOrThrow({
    where: { caseId, kind: { not: "confidential" } },
  });
  const { id } = await ana.note.add({
    pairId: desk.pairIds[0] ?? "",
    kind: "context",
    visibility: "public",
    text: "It names a witness.",
    citations: [{ sourceId: source.id, locator: null }],
    supersedesId: null,
  });
  const asked = { slug: "telegram-durov", locale: "en", format: "md" } as const;
  await ana.edition.startExport(asked);
  await desk.render();
  const { blob } = await db.prisma.rendering.findFirstOrThrow({ include: { blob: true } });
  const sha256 = blob?.sha256 ?? "";
  expect(Buffer.from((await store.get(sha256)) ?? []).toString()).toContain("It names a witness.");
  const waiting = await ana.edition.startExport(asked);
  const erasure = { slug: "telegram-durov", kind: "note", id, order: "An order" } as const;
  expect(await erase(db.owner, testSigningKey, erasure, NOON, store)).toMatchObject({ left: [] });
  expect(await store.get(sha256)).toBeNull();
  expect(await db.prisma.rendering.count()).toBe(0);
  await desk.render();
  await expect(ana.edition.rendering(waiting)).rejects.toMatchObject({
    cause: { code: "RENDERING_NOT_FOUND" },
  });
});
