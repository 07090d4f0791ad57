import { issueInfo, refusalInfo } from "@rejoinder/domain";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import type { SelectedWords } from "./selected-words.ts";
import { StatementDialog } from "./statement-dialog.tsx";
import { WordsForPair } from "./words-for-pair.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let words: SelectedWords;
const exact = "The harbour stayed open";

beforeAll(async () => {
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const { id: sourceId } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "The harbour",
    publisher: null,
    publishedOn: null,
    address: "https://example.org/harbour",
    language: "en",
  });
  const text = `${exact}. ${exact}, they said again.`;
  const bytes = new TextEncoder().encode(text);
  const uploadId = await desk.handIn(personId, bytes, "text/plain;charset=utf-8");
  await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
  await desk.capture();
  const { snapshot } = await ana.source.byId({ sourceId });
  words = {
    sourceId,
    begunWith: exact,
    case: { id: desk.caseId, slug: "telegram-durov" },
    language: "en",
    exact,
    // The second of the two places.
    place: { snapshotId: snapshot?.id ?? "", start: 25, end: 25 + exact.length },
  };
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

type Kind = "statement" | "evidence" | "citation";

function Opened({ kind }: { kind: Kind }) {
  const [isOpen, setOpen] = useState(true);
  const close = () => setOpen(false);
  const props = { words, isOpen, onClose: close, onAdded: close };
  if (kind === "statement") return <StatementDialog {...props} />;
  return <WordsForPair {...props} becomes={kind} />;
}

async function open(kind: Kind) {
  renderWithApi(<Opened kind={kind} />, desk.context(await desk.person("Ana")));
  return within(await screen.findByRole("dialog"));
}
type Form = Awaited<ReturnType<typeof open>>;
const press = (form: Form, name: string) => userEvent.click(form.getByRole("button", { name }));
const choose = (form: Form, name: string, option: string) =>
  userEvent.selectOptions(form.getByRole("combobox", { name }), option);
const saved = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
async function choosePair(form: Form, name: string) {
  const option = await form.findByRole("option", { name: /^1\. / });
  await userEvent.selectOptions(form.getByRole("combobox", { name }), option);
}
const placeOf = async (anchorId: string | null | undefined) => {
  const { start, end } = await desk.db.prisma.anchor.findUniqueOrThrow({
    where: { id: anchorId ?? "" },
  });
  return { start, end };
};
const secondPlace = { start: 25, end: 25 + exact.length };

it("chooses neither role, wording nor speaker for anybody", async () => {
  const form = await open("statement");
  expect(form.queryAllByRole("radio", { checked: true })).toEqual([]);
  expect((form.getByRole("textbox", { name: "Said on" }) as HTMLInputElement).value).toBe("");
  await press(form, "Add the statement");
  expect(form.getByText("Say what it is.")).toBeTruthy();
  expect(form.getByText("Say whose wording this is.")).toBeTruthy();
  expect(form.getAllByText("Choose, or say that it is not known.")).toHaveLength(3);
  expect(document.activeElement).toBe(form.getAllByRole("radio")[0]);
});

it("makes an allegation of the very words selected, against whom it is said to be", async () => {
  const form = await open("statement");
  await userEvent.click(form.getByRole("radio", { name: /^Allegation/ }));
  await userEvent.click(await form.findByRole("checkbox", { name: "Telegram" }));
  await userEvent.click(form.getByRole("radio", { name: /^verbatim/ }));
  await choose(form, "Who said it", "Pavel Durov");
  await choose(form, "Reported by", "words");
  await userEvent.type(form.getByRole("textbox", { name: /^Reported by/ }), "a clerk");
  await choose(form, "Published by", "unknown");
  await press(form, "Add the statement");
  await saved();
  const statement = await desk.db.prisma.statement.findFirstOrThrow({
    where: { sourceId: words.sourceId },
    include: { parts: true, against: true, speaker: true },
  });
  expect(statement).toMatchObject({
    role: "allegation",
    speaker: { name: { en: "Pavel Durov" } },
    reportedByWords: { en: "a clerk" },
    publishedBy: null,
    saidOn: null,
    parts: [{ wording: "verbatim", text: exact }],
  });
  expect(statement.against).toHaveLength(1);
  expect(await placeOf(statement.parts[0]?.anchorId)).toEqual(secondPlace);
});

it("sums the words up for a response, and says at its field what is wrong with it", async () => {
  const form = await open("statement");
  await userEvent.click(form.getByRole("radio", { name: /^Response/ }));
  await choosePair(form, "Answers the pair");
  await userEvent.click(form.getByRole("radio", { name: /^paraphrase/ }));
  const text = form.getByRole("textbox", { name: "What the passage says" });
  await userEvent.type(text, "It was “open”.");
  await userEvent.type(form.getByRole("textbox", { name: "The passage it sums up" }), "line 1");
  for (const link of ["Who said it", "Reported by", "Published by"])
    await choose(form, link, "unknown");
  await press(form, "Add the statement");
  expect(await form.findByText(issueInfo.quoted_paraphrase.en)).toBeTruthy();
  await userEvent.clear(text);
  await userEvent.type(text, "It was open.");
  await press(form, "Add the statement");
  await saved();
  const { responses } = await (await desk.as("Ana")).pair.byId({ pairId: desk.pairIds[0] ?? "" });
  expect(responses.at(-1)?.statement).toMatchObject({
    speaker: null,
    parts: [
      { wording: "paraphrase", text: "It was open.", locator: { en: "line 1" }, anchor: null },
    ],
  });
});

it("keeps a statement that was begun for the same words", async () => {
  const form = await open("statement");
  await userEvent.type(form.getByRole("textbox", { name: "Said on" }), "2024-08");
  await userEvent.keyboard("{Escape}");
  await saved();
  cleanup();
  const again = await open("statement");
  const saidOn = again.getByRole("textbox", { name: "Said on" }) as HTMLInputElement;
  await waitFor(() => expect(saidOn.value).toBe("2024-08"));
});

it("makes evidence at the place selected, though the text holds its words twice", async () => {
  const form = await open("evidence");
  await choosePair(form, "For the pair");
  expect((form.getByRole("textbox", { name: "Passage" }) as HTMLTextAreaElement).value).toBe(exact);
  await choose(form, "Towards the allegation", "inconsistent");
  await choose(form, "Towards the response", "consistent");
  await press(form, "Add the evidence");
  await saved();
  const evidence = await desk.db.prisma.evidence.findFirstOrThrow({
    where: { sourceId: words.sourceId },
  });
  expect(await placeOf(evidence.anchorId)).toEqual(secondPlace);
});

it("asks for the one place of words that were typed anew", async () => {
  const form = await open("evidence");
  await choosePair(form, "For the pair");
  const passage = form.getByRole("textbox", { name: "Passage" });
  await userEvent.clear(passage);
  await userEvent.type(passage, "The harbour");
  await choose(form, "Towards the allegation", "neutral");
  await choose(form, "Towards the response", "neutral");
  await press(form, "Add the evidence");
  await waitFor(() => expect(passage.getAttribute("aria-invalid")).toBe("true"));
});

it("says at the passage that a newer text took the place of the one it was selected in", async () => {
  const older = words;
  words = { ...words, place: { ...words.place, snapshotId: desk.caseId } };
  const form = await open("evidence");
  words = older;
  await choosePair(form, "For the pair");
  await choose(form, "Towards the allegation", "neutral");
  await choose(form, "Towards the response", "neutral");
  await press(form, "Add the evidence");
  expect(await form.findByText(refusalInfo.SOURCE_MOVED_ON.message.en)).toBeTruthy();
});

it("cites the place selected in a note, which a change of the note keeps", async () => {
  const form = await open("citation");
  await choosePair(form, "For the pair");
  await userEvent.type(form.getByRole("textbox", { name: "Note" }), "They said so twice.");
  await press(form, "Save the note");
  await saved();
  const ana = await desk.as("Ana");
  const noted = async () => (await ana.pair.byId({ pairId: desk.pairIds[0] ?? "" })).notes.at(-1);
  const first = await noted();
  expect(first?.citations).toMatchObject([
    { anchor: { state: "exact" }, place: { ...secondPlace, snapshotId: words.place.snapshotId } },
  ]);
  cleanup();
  renderWithApi("/cases/telegram-durov/pairs/1", desk.context(await desk.person("Ana")));
  await userEvent.click(await screen.findByRole("button", { name: /^Change the note/ }));
  const change = within(await screen.findByRole("dialog"));
  await userEvent.type(await change.findByRole("textbox", { name: "Note" }), " Indeed.");
  await press(change, "Save the change");
  await saved();
  const second = await noted();
  expect(second?.id).not.toBe(first?.id);
  expect(second?.citations[0]?.place).toEqual(first?.citations[0]?.place);
});

it.each([
  ["evidence", "Where in the source", "Add the evidence"],
  ["citation", "Note", "Save the note"],
] as const)("keeps %s begun in an older text, and quotes the newest", async (kind, name, save) => {
  const newest = words;
  words = { ...words, place: { snapshotId: desk.caseId, start: 0, end: exact.length } };
  const begun = await open(kind);
  words = newest;
  await choosePair(begun, "For the pair");
  await userEvent.type(begun.getByRole("textbox", { name }), "page 2");
  await userEvent.keyboard("{Escape}");
  await saved();
  cleanup();
  const form = await open(kind);
  await choosePair(form, "For the pair");
  const field = form.getByRole("textbox", { name }) as HTMLInputElement;
  await waitFor(() => expect(field.value).toBe("page 2"));
  if (kind === "evidence") {
    await choose(form, "Towards the allegation", "neutral");
    await choose(form, "Towards the response", "neutral");
  }
  await press(form, save);
  await saved();
  const { id } = await desk.db.prisma.anchor.findFirstOrThrow({
    where: { exact, snapshot: { sourceId: words.sourceId } },
    orderBy: { id: "desc" },
  });
  expect(await placeOf(id)).toEqual(secondPlace);
});

it("puts words selected anew in the place of those that evidence was begun with", async () => {
  const begunWith = words;
  const begun = await open("evidence");
  await choosePair(begun, "For the pair");
  await userEvent.type(begun.getByRole("textbox", { name: "Where in the source" }), "page 3");
  await userEvent.keyboard("{Escape}");
  await saved();
  cleanup();
  words = { ...words, exact: "they said again" };
  const form = await open("evidence");
  words = begunWith;
  await choosePair(form, "For the pair");
  const passage = form.getByRole("textbox", { name: "Passage" }) as HTMLTextAreaElement;
  await waitFor(() => expect(passage.value).toBe("they said again"));
  expect(
    (form.getByRole("textbox", { name: "Where in the source" }) as HTMLInputElement).value,
  ).toBe("page 3");
});
