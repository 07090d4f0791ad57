import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";

const slug = "telegram-durov";

/** A desk on which Ana reviewed the first two pairs, and two reviews are wanted of each. */
async function deskWithReviews() {
  const desk = await openDesk();
  const [ana, ben] = [await desk.as("Ana"), await desk.as("Ben")];
  const [first = "", second = ""] = desk.pairIds;
  await reviewAlike([ana], first);
  await reviewAlike([ana], second);
  const settings = {
    caseId: desk.caseId,
    version: 1,
    wantedReviews: 1,
    timeZone: "America/Argentina/Buenos_Aires",
    needsSignOff: true,
  };
  return { desk, ana, ben, first, second, settings };
}

it("a case is changed, and pairs that leave their number to it are settled by the new one", async () => {
  const { ana, first, second, settings } = await deskWithReviews();
  const { version } = await ana.pair.byId({ pairId: second });
  await ana.pair.setWanted({ pairId: second, wanted: 2, version });
  await ana.case.setSettings(settings);
  const { caseId: _, ...changed } = settings;
  expect(await ana.case.bySlug({ slug })).toMatchObject({ ...changed, version: 2 });
  expect((await ana.pair.byId({ pairId: first })).state).toBe("decided");
  expect((await ana.pair.byId({ pairId: second })).state).toBe("in_review");
});

it("the history tells the settings before and after, and then what they brought about", async () => {
  const { desk, ana, settings } = await deskWithReviews();
  await ana.case.setSettings(settings);
  const { events } = await ana.event.list({ caseId: desk.caseId, limit: 3 });
  expect(events.map(({ kind }) => kind)).toEqual([
    "pair_decided",
    "pair_decided",
    "case_settings_changed",
  ]);
  expect(events[2]).toMatchObject({
    before: { wantedReviews: null, timeZone: "Europe/Paris", needsSignOff: false },
    after: { wantedReviews: 1, timeZone: settings.timeZone, needsSignOff: true },
  });
});

it("settings from an older version are refused, and the refusal carries those that stand", async () => {
  const { ana, ben, settings } = await deskWithReviews();
  await ana.case.setSettings({ ...settings, wantedReviews: 3 });
  await expect(ben.case.setSettings(settings)).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "CASE_MOVED_ON", current: { wantedReviews: 3, version: 2 } },
  });
});
