import type { SnapshotExtent } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { sha256Of } from "./store.ts";
import { openSourceDesk } from "./testing-source.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

type Brought = { id?: string; extent: SnapshotExtent; text: string; wholeSha256: string | null };

/** A desk that preserves what is handed in, text or page. */
async function openReadingDesk() {
  const source = await openSourceDesk();
  const { desk, ana, personId, sourceId } = source;
  const take = async (extent: SnapshotExtent, document: string, mediaType = "text/plain") => {
    const uploadId = await desk.handIn(personId, utf8(document), mediaType);
    const from = { way: "file", uploadId } as const;
    const { id: captureId } = await ana.capture.ask({ sourceId, extent, from });
    await desk.capture();
    const { warnings, snapshotId } = await ana.capture.byId({ captureId });
    const snapshot = await desk.db.prisma.snapshot.findUniqueOrThrow({
      where: { id: snapshotId ?? "" },
    });
    return { snapshot, told: warnings.map(({ code }) => code) };
  };
  /** A text that came with its case. */
  const bring = (snapshot: Brought) =>
    desk.db.prisma.snapshot.create({
      data: { sourceId, sha256: sha256Of(utf8(snapshot.text)), ...snapshot },
    });
  const nameWhole = (wholeSha256: string) =>
    bring({ extent: "excerpt", text: "An […]", wholeSha256 });
  return { ...source, take, bring, nameWhole };
}

it("makes a text the newest though the clock went back", async () => {
  const { ana, sourceId, bring, take } = await openReadingDesk();
  const id = "fffffffe-0000-7000-8000-000000000000";
  const text = "Of a clock far ahead.";
  await bring({ id, extent: "excerpt", text, wholeSha256: null });
  const { snapshot } = await take("whole", "Of today.");
  expect(snapshot.id).toBe("fffffffe-0000-7000-8000-000000000001");
  expect((await ana.source.byId({ sourceId })).snapshot?.text).toBe("Of today.");
});

it("tells that a text is not the one preserved before, but of neither the first nor the same", async () => {
  const { take } = await openReadingDesk();
  expect((await take("whole", "It said this.")).told).toEqual([]);
  expect((await take("whole", "It said this.")).told).toEqual([]);
  expect((await take("whole", "It said that.")).told).toEqual(["text_changed"]);
});

const page = `<!doctype html><meta charset="utf-8"><article><p>${"It said. ".repeat(40)}</p></article>`;

it.each([
  ["its text", "It said this.", "text/plain", sha256Of(utf8("It said this."))],
  ["its bytes", page, "text/html", sha256Of(utf8(page))],
])("knows the whole that an excerpt named by %s", async (_, document, mediaType, sha256) => {
  const { take, nameWhole } = await openReadingDesk();
  await nameWhole(sha256);
  expect((await take("whole", document, mediaType)).told).toEqual(["whole_of_excerpt"]);
});

it("says of another document that it is not the whole an excerpt was taken from", async () => {
  const { take, nameWhole } = await openReadingDesk();
  await nameWhole(sha256Of(utf8("It said this.")));
  expect((await take("whole", "It said that.")).told).toEqual(["not_whole_of_excerpt"]);
});

it("knows the whole of an excerpt still when the excerpt is preserved again", async () => {
  const { take, nameWhole } = await openReadingDesk();
  const wholeSha256 = sha256Of(utf8("It said this."));
  await nameWhole(wholeSha256);
  const { snapshot, told } = await take("excerpt", "It said […].");
  expect(snapshot.wholeSha256).toBe(wholeSha256);
  expect(told).toEqual(["text_changed"]);
  expect((await take("whole", "It said this.")).told).toEqual(["whole_of_excerpt"]);
});
