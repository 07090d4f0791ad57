import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { unpack } from "./zip.ts";

const limits = { bytes: 1000, entries: 20 };
const all = () => true;

/** The archive with every size that it states of its first entry made a small one. */
function understate(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = archive.findLastIndex(
    (_byte, at) => at + 4 <= archive.length && view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32(22, 100, true);
  view.setUint32(directory + 24, 100, true);
  return archive;
}

it("gives the wanted entries alone", async () => {
  const archive = zipSync({ "a.xml": strToU8("one"), "b.png": strToU8("two") });
  const parts = await unpack(archive, (name) => name.endsWith(".xml"), limits);
  expect([...parts].map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
    ["a.xml", "one"],
  ]);
});

it.each([
  ["says that it unpacks to more than is allowed", zipSync({ a: new Uint8Array(1001) })],
  [
    "does so in two entries, wanted or not",
    zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }),
  ],
  ["does so and says 100 bytes", understate(zipSync({ a: new Uint8Array(1_000_000) }))],
])("refuses an archive that %s", async (_what, archive) => {
  await expect(unpack(archive, () => false, limits)).rejects.toMatchObject({
    code: "ZIP_BOMB",
    detail: { bytes: 1000 },
  });
});

it("refuses an archive of more entries than are allowed", async () => {
  const names = Array.from({ length: 21 }, (_none, index) => [index, new Uint8Array()]);
  const archive = zipSync(Object.fromEntries(names));
  await expect(unpack(archive, all, limits)).rejects.toMatchObject({
    code: "ZIP_BOMB",
    detail: { entries: 20 },
  });
});

it("refuses entries whose size or content is not what the archive says", async () => {
  const changed = zipSync({ a: strToU8("words and words") }, { level: 0 });
  changed[33] = 0x78;
  for (const archive of [changed, understate(zipSync({ a: new Uint8Array(900) }))]) {
    await expect(unpack(archive, all, limits)).rejects.toMatchObject({ code: "DOCUMENT_DAMAGED" });
  }
});

it("refuses entries under a password", async () => {
  const archive = zipSync({ a: strToU8("words") });
  const view = new DataView(archive.buffer, archive.byteOffset);
  const directory = archive.length - 22 - 47;
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  await expect(unpack(archive, all, limits)).rejects.toMatchObject({ code: "DOCUMENT_TYPE" });
});
