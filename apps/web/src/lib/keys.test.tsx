import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { KeysProvider, useKeyActions, useKeys, useSingleKeys } from "./keys.tsx";

const run = vi.fn<() => void>();

function Page({ dialog = false, isDeaf = false }: { dialog?: boolean; isDeaf?: boolean }) {
  useKeys([
    isDeaf ? null : { key: "j", label: "Next", run, repeats: true },
    { key: "2", label: "Mark", run },
  ]);
  const { turn } = useSingleKeys();
  return (
    <>
      <ul>
        {useKeyActions().map(({ key, label }) => (
          <li key={key}>{label}</li>
        ))}
      </ul>
      <input aria-label="one line" />
      <textarea aria-label="many lines" />
      <select aria-label="choice">
        <option>j</option>
      </select>
      <div role="textbox" aria-label="rich" tabIndex={0} contentEditable />
      <input type="checkbox" aria-label="box" onChange={() => turn(false)} />
      <Button>Press</Button>
      <Dialog title="Over it" isOpen={dialog} onClose={() => {}}>
        <Button>Inside</Button>
      </Dialog>
    </>
  );
}

const show = (page = <Page />) => render(<KeysProvider>{page}</KeysProvider>);

beforeEach(() => {
  run.mockClear();
  localStorage.clear();
});
afterEach(cleanup);

it("a key acts on the page, from a button and a checkbox too", async () => {
  show();
  await userEvent.keyboard("j");
  screen.getByRole("button", { name: "Press" }).focus();
  await userEvent.keyboard("j");
  screen.getByLabelText("box").focus();
  await userEvent.keyboard("j");
  expect(run).toHaveBeenCalledTimes(3);
});

it.each(["one line", "many lines", "choice", "rich"])("never inside a field: %s", (name) => {
  show();
  fireEvent.keyDown(screen.getByLabelText(name), { key: "j", bubbles: true });
  expect(run).not.toHaveBeenCalled();
});

it("never under an open dialog, nor inside it", () => {
  show(<Page dialog />);
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(screen.getByRole("button", { name: "Inside" }), { key: "j" });
  expect(run).not.toHaveBeenCalled();
});

it("never with a modifier, nor while a word is composed", () => {
  show();
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    fireEvent.keyDown(document.body, { key: "j", ...held });
  }
  fireEvent.keyDown(document.body, { key: "j", isComposing: true });
  fireEvent.keyDown(document.body, { key: "j", keyCode: 229 });
  expect(run).not.toHaveBeenCalled();
});

it("a held key repeats only where that is meant", () => {
  show();
  fireEvent.keyDown(document.body, { key: "2", repeat: true });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "j", repeat: true });
  expect(run).toHaveBeenCalledOnce();
});

it("a digit of a French keyboard needs no Shift, and a Russian j is at its place", () => {
  show();
  fireEvent.keyDown(document.body, { key: "é", code: "Digit2" });
  fireEvent.keyDown(document.body, { key: "о", code: "KeyJ" });
  expect(run).toHaveBeenCalledTimes(2);
  fireEvent.keyDown(document.body, { key: "@", code: "Digit2", shiftKey: true });
  expect(run).toHaveBeenCalledTimes(2);
});

it("is listed while it can act, and gone with its component", () => {
  const { rerender } = show();
  expect(screen.getByText("Next")).toBeTruthy();
  rerender(
    <KeysProvider>
      <Page isDeaf />
    </KeysProvider>,
  );
  expect(screen.queryByText("Next")).toBeNull();
  fireEvent.keyDown(document.body, { key: "j" });
  expect(run).not.toHaveBeenCalled();
});

it("single keys can be turned off, and stay off", async () => {
  const { unmount } = show();
  await userEvent.click(screen.getByLabelText("box"));
  fireEvent.keyDown(document.body, { key: "j" });
  unmount();
  show();
  fireEvent.keyDown(document.body, { key: "j" });
  expect(run).not.toHaveBeenCalled();
});
