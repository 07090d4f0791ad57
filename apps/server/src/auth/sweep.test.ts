import { expect, it } from "vitest";
import { openDesk } from "../testing.ts";
import { sweep } from "./sweep.ts";

const HOUR = 3_600_000;

it("removes what is over, and nothing else", async () => {
  const { db, person } = await openDesk();
  const { id: personId } = await person("Ann");
  const now = Date.now();
  const at = (hours: number) => new Date(now + hours * HOUR);
  const { session, verification, sentOnce, rateLimit } = db.prisma;
  const gone = { userId: personId, token: "gone", expiresAt: at(-1) };
  await session.createMany({ data: [gone, { ...gone, token: "here", expiresAt: at(1) }] });
  const challenge = { identifier: "gone", value: "", expiresAt: at(-1) };
  await verification.createMany({
    data: [challenge, { ...challenge, identifier: "here", expiresAt: at(1) }],
  });
  const sent = { personId, procedure: "note.add", inputHash: "", answer: {} };
  const keys = ["01a20c1b-ee54-77e9-ae0c-81d847a0a419", "01a20c1b-ee54-77e9-ae0c-81d847a0a420"];
  await sentOnce.createMany({
    data: keys.map((key, index) => ({ ...sent, key, at: at(index ? -8 * 24 : -6 * 24) })),
  });
  await rateLimit.createMany({
    data: [25, 1].map((hours) => ({ key: `${hours}`, count: 1, lastRequest: now - hours * HOUR })),
  });
  await sweep(db, new Date(now));
  expect((await session.findMany()).map(({ token }) => token)).toEqual(["here"]);
  expect((await verification.findMany()).map(({ identifier }) => identifier)).toEqual(["here"]);
  expect((await sentOnce.findMany()).map(({ key }) => key)).toEqual([keys[0]]);
  expect((await rateLimit.findMany()).map(({ key }) => key)).toEqual(["1"]);
});
