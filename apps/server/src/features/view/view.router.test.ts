import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

async function deskWithView() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reader");
  const view = { caseId: desk.caseId, name: "Contested", query: "status=contested" };
  const { id: viewId } = await ana.view.save(view);
  return { desk, ana, view, viewId };
}

it("a view is its maker's own, by name", async () => {
  const { desk, ana, view, viewId } = await deskWithView();
  await ana.view.save({ ...view, name: "Against Telegram", query: "q=telegram" });
  expect((await ana.view.list({ caseId: desk.caseId })).map(({ name }) => name)).toEqual([
    "Against Telegram",
    "Contested",
  ]);
  const ben = await desk.as("Ben");
  expect(await ben.view.list({ caseId: desk.caseId })).toEqual([]);
  await expect(ben.view.remove({ viewId })).rejects.toMatchObject({
    cause: { code: "VIEW_NOT_FOUND" },
  });
  expect(await ben.view.save(view)).toMatchObject({ id: expect.any(String) });
});

it("one name is one view, until that is deleted", async () => {
  const { ana, view, viewId } = await deskWithView();
  await expect(ana.view.save({ ...view, query: "status=overtaken" })).rejects.toMatchObject({
    cause: { code: "VIEW_NAME_TAKEN" },
  });
  await ana.view.remove({ viewId });
  await ana.view.save({ ...view, query: "status=overtaken" });
  expect(await ana.view.list({ caseId: view.caseId })).toMatchObject([
    { name: "Contested", query: "status=overtaken" },
  ]);
});
