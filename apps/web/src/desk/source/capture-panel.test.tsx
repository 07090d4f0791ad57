import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import { CapturePanel } from "./capture-panel.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
beforeAll(async () => {
  desk = await openDesk();
  const { id } = await desk.db.prisma.source.findFirstOrThrow({
    where: { caseId: desk.caseId, position: 1 },
  });
  sourceId = id;
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

const show = async () =>
  renderWithApi(
    <CapturePanel sourceId={sourceId} />,
    desk.context(await desk.person("Ana", "editor")),
  );

it("offers to preserve, not to preserve again, where nothing was captured yet", async () => {
  await show();
  expect(await screen.findByRole("button", { name: "Preserve this source" })).toBeTruthy();
});

it("says of a capture that failed that the text preserved before it stands", async () => {
  const ana = await desk.as("Ana");
  const from = { way: "address", address: "http://127.0.0.1/" } as const;
  await ana.capture.ask({ sourceId, extent: "whole", from });
  await desk.capture();
  await show();
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /^The last attempt failed; the text of .+ stands\./,
  );
});
