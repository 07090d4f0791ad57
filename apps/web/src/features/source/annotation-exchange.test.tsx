import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;

beforeAll(async () => {
  desk = await openDesk();
  const { sources } = await (await desk.as("Ana")).source.list({ caseId: desk.caseId });
  sourceId = sources[0]?.id ?? "";
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function read(content: string) {
  renderWithApi(`/sources/${sourceId}`, desk.context(await desk.person("Ana")));
  await userEvent.click(await screen.findByText("Annotations"));
  const field = await screen.findByLabelText("Read a file of annotations");
  await userEvent.upload(field, new File([content], "export.json", { type: "application/json" }));
}

it("lists what Hypothesis exported by how it stands in the text, and selects it there", async () => {
  const row = (exact: string, text: string) => ({
    uri: "https://elsewhere.example",
    text,
    target: [{ selector: [{ type: "TextQuoteSelector", exact }] }],
  });
  const rows = [
    row("almost total lack of response", "Who says so?"),
    row("words that nobody in this article ever wrote", ""),
    { uri: "https://elsewhere.example", text: "A page note", target: [{}] },
  ];
  await read(JSON.stringify({ total: 3, rows }));
  expect(await screen.findByText("2 annotations were read.")).toBeTruthy();
  const found = screen.getByText("Who says so?").closest("li") as HTMLElement;
  expect(within(found).getByText("exact")).toBeTruthy();
  expect(screen.getByText("lost")).toBeTruthy();
  expect(screen.getByText(/no words are quoted/).textContent).toContain("/rows/2/target/0");
  await userEvent.click(within(found).getByRole("button", { name: "Show in the text" }));
  expect((await screen.findByRole("toolbar")).getAttribute("aria-label")).toBe(
    "Selected words: almost total lack of response",
  );
});

it("gives the quotations as a file named by the source, and says how many it leaves out", async () => {
  const { id } = await desk.db.prisma.anchor.findFirstOrThrow({
    where: { snapshot: { sourceId }, state: "exact" },
  });
  await desk.db.prisma.anchor.update({ where: { id }, data: { state: "fuzzy" } });
  renderWithApi(`/sources/${sourceId}`, desk.context(await desk.person("Ana")));
  await userEvent.click(await screen.findByText("Annotations"));
  const names: string[] = [];
  const keep = (event: Event) => {
    if (event.target instanceof HTMLAnchorElement) names.push(event.target.download);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function recorded() {
    this.addEventListener("click", keep);
    this.dispatchEvent(new Event("click"));
  };
  await userEvent.click(await screen.findByRole("button", { name: /^Download the quotations/ }));
  expect(await screen.findByText(/^1 quotation was left out/)).toBeTruthy();
  HTMLAnchorElement.prototype.click = click;
  expect(names).toEqual([expect.stringMatching(/^[\p{L}\p{N}-]+\.annotations\.jsonld$/u)]);
  expect(names[0]).not.toContain(sourceId);
});

it("says of another file that it holds none", async () => {
  await read("{ not JSON");
  expect(await screen.findByText(/neither Web Annotations nor an export/)).toBeTruthy();
});
