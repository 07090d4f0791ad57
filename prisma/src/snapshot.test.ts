import { expect, it } from "vitest";
import { testDb } from "./testing.ts";

const numbers = { text: "SELECT generate_series(1, $1::int) AS n" };

it("gives every row once, in order, so many at a time", async () => {
  const snapshot = await (await testDb()).snapshot();
  const seen: number[][] = [];
  for await (const rows of snapshot.stream<{ n: number }>(numbers, [7], 3))
    seen.push(rows.map(({ n }) => n));
  for await (const rows of snapshot.stream<{ n: number }>(numbers, [3], 3))
    seen.push(rows.map(({ n }) => n));
  for await (const rows of snapshot.stream(numbers, [0], 3)) expect(rows).toBeNull();
  await snapshot.close();
  expect(seen).toEqual([[1, 2, 3], [4, 5, 6], [7], [1, 2, 3]]);
});

it("shows one moment, whatever is written meanwhile, and writes nothing itself", async () => {
  const db = await testDb();
  const snapshot = await db.snapshot();
  const count = { text: `SELECT count(*)::int AS n FROM "Person"` };
  const before = await snapshot.sql<{ n: number }>(count, []);
  await db.prisma.person.create({ data: { name: "Ana", role: "reader" } });
  expect(await snapshot.sql(count, [])).toEqual(before);
  await expect(snapshot.sql({ text: `DELETE FROM "Person"` }, [])).rejects.toThrow("read-only");
  await snapshot.close();
  expect(await db.sql(count, [])).toEqual([{ n: (before[0]?.n ?? 0) + 1 }]);
});

it("what goes wrong in a statement is told, and the connection serves the next", async () => {
  const db = await testDb();
  for (let times = 0; times < 8; times += 1) {
    const snapshot = await db.snapshot();
    const rows = snapshot.stream(
      { text: "SELECT 1 / (2 - n) FROM generate_series(1, 5) n" },
      [],
      2,
    );
    await expect(rows.next()).rejects.toThrow("division by zero");
    await snapshot.close();
  }
});
