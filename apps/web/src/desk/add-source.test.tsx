import { DOCUMENT_MAX } from "@rejoinder/schema";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderWithApi } from "../testing/render-with-api.tsx";
import { carryUploads } from "../testing/uploads.ts";
import { AddSource } from "./add-source.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await desk.feed.close();
});

async function open(locale: "en" | "fr" = "en") {
  const onAdded = vi.fn<() => void>();
  const form = <AddSource caseId={desk.caseId} isOpen onClose={() => {}} onAdded={onAdded} />;
  const ana = await desk.person("Ana");
  carryUploads(desk, ana.id);
  renderWithApi(form, desk.context(ana), locale);
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByRole("textbox", { name: locale === "en" ? "Title" : "Titre" });
  return { dialog, onAdded };
}
type Dialog = Awaited<ReturnType<typeof open>>["dialog"];

const fill = (dialog: Dialog, name: string, text: string) =>
  userEvent.type(dialog.getByRole("textbox", { name }), text);
const add = (dialog: Dialog) => userEvent.click(dialog.getByRole("button", { name: "Add source" }));

async function fillParticulars(dialog: Dialog) {
  await dialog.findByRole("option", { name: "news report" });
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Kind" }), "news_report");
  await fill(dialog, "Title", "The answer");
  await fill(dialog, "Language", "en");
}

const page = `<!doctype html><html lang="en"><head><title>The answer, in full</title>
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2024-09-06T10:00:00+02:00"></head>
<body><article><h1>The answer, in full</h1><p>${"He answered every request that came to him. ".repeat(12)}</p>
<p>${"The reporters asked again the next day, and were told the same. ".repeat(8)}</p></article></body></html>`;

it("shows at each field what is wrong with it, in the reader's language, and keeps what was typed", async () => {
  const { dialog, onAdded } = await open("fr");
  const title = dialog.getByRole<HTMLInputElement>("textbox", { name: "Titre" });
  await userEvent.click(title);
  await userEvent.paste("é".repeat(301));
  await fill(dialog, "Date de publication", "été 2024");
  await fill(dialog, "Adresse", "example");
  await userEvent.click(dialog.getByRole("button", { name: "Ajouter la source" }));

  await dialog.findByRole("combobox", {
    name: "Nature",
    description: /Choisissez la nature du document/,
  });
  expect(document.activeElement).toBe(title);
  const described = (name: string) =>
    dialog
      .getByRole("textbox", { name })
      .getAttribute("aria-describedby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .at(-1);
  expect(described("Titre")).toBe("Ce texte dépasse 300 caractères. Raccourcissez-le.");
  expect(described("Date de publication")).toMatch(/^Cette date n’est pas reconnue/);
  expect(described("Adresse")).toMatch(/^Ce n’est pas une adresse web/);
  expect(described("Langue")).toBe("Indiquez sa langue, comme en ou fr.");
  expect(title.value).toHaveLength(301);
  expect(onAdded).not.toHaveBeenCalled();
});

it("wants an address only of what is to be fetched", async () => {
  const { dialog, onAdded } = await open();
  await fillParticulars(dialog);
  await add(dialog);
  expect(
    await dialog.findByRole("textbox", { name: "Address", description: /no.* web address/ }),
  ).toBeTruthy();
  await userEvent.click(dialog.getByRole("radio", { name: /^Not now/ }));
  await add(dialog);
  await waitFor(() => expect(onAdded).toHaveBeenCalled());
  expect(await desk.db.prisma.capture.count()).toBe(0);
});

it("preserves a file with the new source, tells how far it is, and takes of what it says of itself only what a person takes", async () => {
  const { dialog, onAdded } = await open();
  await fillParticulars(dialog);
  await userEvent.click(dialog.getByRole("radio", { name: /^A file/ }));
  await userEvent.upload(
    dialog.getByLabelText(/^File/),
    new File([page], "answer.html", { type: "text/html" }),
  );
  expect(await dialog.findByText(/^answer\.html, /)).toBeTruthy();
  await add(dialog);
  expect(await dialog.findByText("Waiting for its turn")).toBeTruthy();
  expect(onAdded).toHaveBeenCalledOnce();
  await desk.capture();
  expect(
    await dialog.findByText(/^Preserved on .* by Ana: handed in as a file, whole text/),
  ).toBeTruthy();

  const source = () => desk.db.prisma.source.findFirstOrThrow({ where: { title: "The answer" } });
  expect(await source()).toMatchObject({ publisher: null, publishedOn: null });
  const proposals = within(
    await dialog.findByRole("region", { name: "What the document says of itself" }),
  );
  expect(proposals.getByText("6 September 2024")).toBeTruthy();
  await userEvent.click(proposals.getByRole("button", { name: "Take Publisher: The Paper" }));
  await waitFor(async () => expect(await source()).toMatchObject({ publisher: "The Paper" }));
  await waitFor(() => expect(proposals.queryByText("The Paper")).toBeNull());
  expect(await source()).toMatchObject({ title: "The answer", publishedOn: null });
});

it("says in words why nothing was preserved, and offers to try again or another way", async () => {
  const { dialog } = await open();
  await fillParticulars(dialog);
  await fill(dialog, "Address", "http://127.0.0.1/answer");
  await add(dialog);
  await dialog.findByText("Waiting for its turn");
  await desk.capture();
  const alert = await dialog.findByRole("alert");
  expect(alert.textContent).toContain("127.0.0.1 is not a public address");
  await userEvent.click(await dialog.findByRole("button", { name: "Try again" }));
  await dialog.findByText("Waiting for its turn");
  await desk.capture();
  await userEvent.click(await dialog.findByRole("button", { name: "Another way" }));
  const other = within(await screen.findByRole("dialog", { name: "Preserve this source" }));
  await userEvent.click(other.getByRole("radio", { name: /^Pasted/ }));
  await userEvent.click(other.getByRole("textbox", { name: "Text" }));
  await userEvent.paste("He answered every request.");
  await userEvent.click(other.getByRole("button", { name: "Preserve" }));
  await dialog.findByText("Waiting for its turn");
  await desk.capture();
  expect(await dialog.findByText(/by Ana: pasted, whole text/)).toBeTruthy();
  const { text } = await desk.db.prisma.snapshot.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(text).toBe("He answered every request.");
});

it("takes no file that is too large or empty, and adds nothing", async () => {
  const { dialog } = await open();
  const before = await desk.db.prisma.source.count();
  await fillParticulars(dialog);
  await userEvent.click(dialog.getByRole("radio", { name: /^A file/ }));
  await add(dialog);
  expect(await dialog.findByText("Choose a file.")).toBeTruthy();
  const large = new File(["x"], "large.pdf");
  Object.defineProperty(large, "size", { value: DOCUMENT_MAX + 1 });
  for (const [file, said] of [
    [new File([], "empty.pdf"), /^This document is empty/],
    [large, /^This document is larger than 25 MB/],
  ] as const) {
    await userEvent.upload(dialog.getByLabelText(/^File/), file);
    await add(dialog);
    expect(await dialog.findByText(said)).toBeTruthy();
  }
  expect(await desk.db.prisma.source.count()).toBe(before);
});

it.each([
  [
    "the desk refuses the document",
    async () => {
      const refusal = { code: "TOO_MANY_REQUESTS", kind: "tooMany", issues: [], current: null };
      const data = { httpStatus: 429, refusal };
      return Response.json({ error: { code: -32600, message: "", data } }, { status: 429 });
    },
    /^That was asked too often/,
  ],
  [
    "no answer comes",
    async () => {
      throw new TypeError("Failed to fetch");
    },
    /^The desk does not answer/,
  ],
] as const)("adds nothing where %s, and keeps it in the form", async (_, answer, said) => {
  const { dialog } = await open();
  const before = await desk.db.prisma.source.count();
  await fillParticulars(dialog);
  await userEvent.click(dialog.getByRole("radio", { name: /^Pasted/ }));
  await userEvent.click(dialog.getByRole("textbox", { name: "Text" }));
  await userEvent.paste("He answered every request.");
  vi.stubGlobal("fetch", answer);
  await add(dialog);
  expect((await dialog.findByRole("alert")).textContent).toMatch(said);
  expect(dialog.getByRole<HTMLTextAreaElement>("textbox", { name: "Text" }).value).toBe(
    "He answered every request.",
  );
  expect(await desk.db.prisma.source.count()).toBe(before);
});
