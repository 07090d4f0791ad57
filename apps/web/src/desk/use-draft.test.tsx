import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../testing/render-with-api.tsx";
import { useDraft } from "./use-draft.ts";
import { usePersonId } from "./use-person-id.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

function Field() {
  const [{ text }, change, forget] = useDraft<{ text: string }>("note.1", (kept) => ({
    text: kept?.text ?? "",
  }));
  return (
    <>
      <input
        aria-label="Words"
        value={text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <output>{usePersonId()}</output>
      <button type="button" onClick={forget}>
        Saved
      </button>
    </>
  );
}

async function showTo(name: string) {
  cleanup();
  const person = await desk.person(name);
  renderWithApi(<Field />, desk.context(person));
  await screen.findByText(person.id);
  return { person, field: screen.getByRole("textbox") };
}
const says = (text: string) => screen.findByDisplayValue(text);

it("keeps what somebody began until it is saved, and shows it to nobody else", async () => {
  const { field } = await showTo("Ana");
  await userEvent.type(field, "Ana’s words");
  await showTo("Ben");
  expect(await says("")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "Ben’s words");
  await showTo("Ana");
  expect(await says("Ana’s words")).toBeTruthy();
  await userEvent.click(screen.getByRole("button"));
  await showTo("Ana");
  expect(await says("")).toBeTruthy();
  await showTo("Ben");
  expect(await says("Ben’s words")).toBeTruthy();
});

it("gives what was begun before drafts had a person to the first who comes", async () => {
  localStorage.setItem("rejoinder.draft.note.1", JSON.stringify({ text: "From before" }));
  await showTo("Ana");
  expect(await says("From before")).toBeTruthy();
  await showTo("Ben");
  expect(await says("")).toBeTruthy();
  await showTo("Ana");
  expect(await says("From before")).toBeTruthy();
});

it("forgets what nobody came back to for a month", async () => {
  const { person, field } = await showTo("Ana");
  await userEvent.type(field, "Old words");
  const key = `rejoinder.draft.${person.id}.note.1`;
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  const day = 24 * 60 * 60 * 1000;
  localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() - 29 * day }));
  await showTo("Ana");
  expect(await says("Old words")).toBeTruthy();
  localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() - 31 * day }));
  await showTo("Ana");
  expect(await says("")).toBeTruthy();
  expect(localStorage.getItem(key)).toBeNull();
});
