import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileStore } from "./store.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-store-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

it("lists what it keeps, and of what was begun discards only the old", async () => {
  const store = fileStore(join(folder, "documents"));
  expect(await all(store.list())).toEqual([]);
  const sha256 = await store.put(Buffer.from("Words."));
  const beside = join(folder, "documents", sha256.slice(0, 2));
  for (const name of ["old", "new"]) await writeFile(join(beside, `${sha256}.${name}.part`), "Wor");
  const hourAgo = new Date(Date.now() - 3_600_000);
  await utimes(join(beside, `${sha256}.old.part`), hourAgo, hourAgo);

  await store.discardUnfinished(new Date(Date.now() - 60_000));
  expect((await readdir(beside)).toSorted()).toEqual([sha256, `${sha256}.new.part`]);
  const [kept, ...others] = await all(store.list());
  expect(kept).toEqual({ sha256, at: expect.any(Date) });
  expect(others).toEqual([]);
});
