import { Readable, Writable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { writeBackup } from "../backup.ts";
import { testDb } from "../testing.ts";
import { readBackup } from "./read.ts";

/** Every byte of the rows of every table. */
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
  return all;
}

async function someBackup(): Promise<Buffer> {
  const { owner } = await testDb();
  await owner.prisma.person.createMany({
    data: Array.from({ length: 5 }, (_, index) => ({ name: `Ana ${index}`, role: "reader" })),
  });
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeBackup(owner.url, sink, new Date(0));
  return Buffer.concat(chunks);
}

it("tells of any one byte that was changed, and of any end that was cut off", async () => {
  const backup = await someBackup();
  const whole = await readWhole(backup);
  expect(gunzipSync(backup).toString("utf8")).toContain("Ana 4");
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
