import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";

it("counts the others of an origin group, but for the confidential ones where there is no right to them", async () => {
  const desk = await openDesk();
  const { caseId } = desk;
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId });
  const ids = sources.slice(0, 3).map(({ id }) => id);
  await ana.origin.group({ caseId, sourceIds: ids });
  await desk.db.prisma.source.update({
    where: { id: ids[2] ?? "" },
    data: { kind: "confidential" },
  });
  const counts = async (caller: typeof ana) =>
    (await caller.source.list({ caseId })).sources.map(({ sameOrigin }) => sameOrigin);
  expect(await counts(ana)).toEqual([2, 2, 2, 0, 0, 0]);
  const ben = await desk.person("Ben");
  await desk.db.prisma.person.update({ where: { id: ben.id }, data: { rights: [] } });
  const without = createCaller(desk.context(await loadActor(desk.db, ben.id)));
  expect(await counts(without)).toEqual([1, 1, 0, 0, 0]);
});
