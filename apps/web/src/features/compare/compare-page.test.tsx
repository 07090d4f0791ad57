import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;

beforeAll(async () => {
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  sourceId = sources[0]?.id ?? "";
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

const compare = async (locale: "en" | "fr" = "en") =>
  renderWithApi(
    `/cases/telegram-durov/sources/${sourceId}/compare`,
    desk.context(await desk.person("Ana")),
    locale,
  );

it("says that one text alone cannot be compared", async () => {
  await compare();
  expect(await screen.findByText("There are no two texts of this source to compare.")).toBeTruthy();
});

it("tells word by word what changed, and how each quotation stands before and after", async () => {
  const ana = await desk.as("Ana");
  const { snapshot } = await ana.source.byId({ sourceId });
  const text = (snapshot?.text ?? "")
    .replace("almost total lack of response", "almost no total lack of response")
    .replace("anarchic paradise", "quiet \u202Egarden");
  const { id: personId } = await desk.person("Ana");
  const bytes = new TextEncoder().encode(text);
  const uploadId = await desk.handIn(personId, bytes, "text/plain;charset=utf-8");
  await ana.capture.ask({ sourceId, extent: "excerpt", from: { way: "pasted", uploadId } });
  await desk.capture();

  const { container } = await compare();
  const changed = within(await screen.findByRole("region", { name: "What changed" }));
  expect(changed.getByText("1 place changed.")).toBeTruthy();
  const words = (mark: string) =>
    [...container.querySelectorAll(mark)].map(({ textContent }) => textContent?.trim());
  expect(words("del")).toEqual(["anarchic paradise"]);
  expect(words("ins")).toEqual(["no", "quiet RLOgarden"]);

  const moved = within(screen.getByRole("region", { name: "Quotations" }));
  expect(moved.getByText("8 quotations stand alike in both. 2 do not:")).toBeTruthy();
  const told = moved.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringContaining("“almost total lack of response”exact → to confirm"),
      expect.stringContaining("“anarchic paradise”exact → lost"),
    ]),
  );
  expect(moved.getByText("Negation changed: “no” is new.")).toBeTruthy();
  const [before] = moved.getAllByRole("link", { name: "exact" });
  expect(before?.getAttribute("href")).toContain(`?snapshot=${snapshot?.id}#anchor-`);
});

it("says so in French too", async () => {
  await compare("fr");
  expect(await screen.findByText(/^8 citations se trouvent à l’identique/)).toBeTruthy();
});
