import { afterEach, expect, it } from "vitest";
import { startServer } from "../main.ts";
import { openDesk, signIn, testEntrance } from "../testing.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

it.each([
  ["another role", { role: "reader" }],
  ["other rights", { rights: ["legal_notes"] }],
] as const)("whoever is given %s signs in anew, and nobody else", async (_, given) => {
  const desk = await openDesk();
  const server = await startServer({ ...testEntrance, db: desk.db, webRoot: import.meta.dirname });
  open.push(server);
  const [olga, ben, zoe] = [
    await desk.person("Olga", "owner"),
    await desk.person("Ben"),
    await desk.person("Zoe"),
  ];
  const [cookies, others] = [
    [await signIn(desk.db, ben.id), await signIn(desk.db, ben.id)],
    [await signIn(desk.db, olga.id), await signIn(desk.db, zoe.id)],
  ];
  const statuses = (of: string[]) =>
    Promise.all(
      of.map(async (cookie) => {
        const asked = await fetch(`${server.address}/api/trpc/case.list`, { headers: { cookie } });
        return asked.status;
      }),
    );
  expect(await statuses([...cookies, ...others])).toEqual([200, 200, 200, 200]);

  const { version } = await desk.db.prisma.person.findUniqueOrThrow({ where: { id: ben.id } });
  const { role, rights } = ben;
  const asOlga = await desk.as("Olga", "owner");
  await asOlga.person.change({
    personId: ben.id,
    version,
    isActive: true,
    role,
    ...given,
    rights: [...("rights" in given ? given.rights : rights)],
  });
  expect(await statuses([...cookies, ...others])).toEqual([401, 401, 200, 200]);
});
