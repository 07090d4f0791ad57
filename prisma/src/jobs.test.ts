import { EventEmitter, once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { type Jobs, openJobs } from "./jobs.ts";
import { testDb } from "./testing.ts";

const open: Jobs[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((jobs) => jobs.close()));
});

async function jobsOf(url: string) {
  const jobs = await openJobs(url, () => undefined);
  open.push(jobs);
  return jobs;
}

it("works a job off as the role of a desk, and one of the same key once", async () => {
  const db = await testDb();
  const jobs = await jobsOf(db.url);
  const done: string[] = [];
  const heard = new EventEmitter();
  await jobs.send("capture", "one", { captureId: "one" });
  await jobs.send("capture", "one", { captureId: "one" });
  await jobs.send("capture", "last", { captureId: "last" });
  const last = once(heard, "last");
  await jobs.work("capture", 1, async ({ captureId }) => {
    done.push(captureId);
    heard.emit(captureId);
  });
  await last;
  expect(done.toSorted()).toEqual(["last", "one"]);
});

it("tries again what failed", async () => {
  const db = await testDb();
  await db.owner.prisma.$executeRawUnsafe("UPDATE jobs.queue SET retry_delay = 1");
  const jobs = await jobsOf(db.url);
  const heard = new EventEmitter();
  const second = once(heard, "2");
  let tries = 0;
  await jobs.send("capture", "one", { captureId: "one" });
  await jobs.work("capture", 1, async () => {
    tries += 1;
    heard.emit(String(tries));
    if (tries === 1) throw new Error("not yet");
  });
  await second;
  expect(tries).toBe(2);
});

it("works on so many jobs of a queue at once, and on each queue whatever the others do", async () => {
  const db = await testDb();
  const jobs = await jobsOf(db.url);
  const release = Promise.withResolvers<void>();
  const begun: string[] = [];
  const heard = new EventEmitter();
  const begin = async ({ captureId }: { captureId: string }) => {
    begun.push(captureId);
    heard.emit("begun");
    await release.promise;
  };
  for (const captureId of ["one", "two", "three"])
    await jobs.send("fetch", captureId, { captureId });
  await jobs.send("capture", "other", { captureId: "other" });
  await jobs.work("fetch", 2, begin);
  while (begun.length < 2) await once(heard, "begun");
  await jobs.work("capture", 1, begin);
  while (begun.length < 3) await once(heard, "begun");
  expect(begun).toContain("other");
  expect(begun).not.toContain("three");
  release.resolve();
  while (begun.length < 4) await once(heard, "begun");
  expect(begun).toContain("three");
});

it("lets files of an edition be made for hours, as long as their worker says that it is there", async () => {
  const db = await testDb();
  const trouble: unknown[] = [];
  const jobs = await openJobs(db.url, (error) => trouble.push(error));
  open.push(jobs);
  await jobs.send("render", "one", { renderingId: "one" });
  const rows = await db.owner.sql<{ name: string; hours: number; silent: number }>(
    {
      text: `SELECT name, expire_seconds / 3600 AS hours, heartbeat_seconds AS silent FROM jobs.job`,
    },
    [],
  );
  expect(rows).toEqual([{ name: "render", hours: 12, silent: 120 }]);
  const heard = new EventEmitter();
  const done = once(heard, "done");
  await jobs.work("render", 1, async () => void heard.emit("done"));
  await done;
  expect(trouble).toEqual([]);
});
