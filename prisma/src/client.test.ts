import { expect, it } from "vitest";
import { openDb } from "./client.ts";
import { testDb } from "./testing.ts";
import { isUnanswered } from "./unreachable.ts";

it("never commits what was not answered in time with the next change on that connection", async () => {
  const { url, prisma } = await testDb();
  const hasty = openDb(url, { answerWithinMs: 200 });
  const late = hasty.prisma.$transaction(async (tx) => {
    await tx.person.create({ data: { name: "Late", role: "reader" } });
    await tx.$queryRaw`SELECT pg_sleep(1)::text`;
  });
  expect(isUnanswered(await late.catch((error) => error))).toBe(true);
  const until = Date.now() + 2_000;
  for (let turn = 0; Date.now() < until; turn += 1)
    await hasty.prisma.$transaction((tx) =>
      tx.person.create({ data: { name: `In time ${turn}`, role: "reader" } }),
    );
  await hasty.close();
  expect(await prisma.person.count({ where: { name: "Late" } })).toBe(0);
});
