import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { StatusBar } from "./status-bar.tsx";

afterEach(cleanup);

const counts = [
  { key: "a", label: "Contested", count: 3, sign: "unequal", tone: "contested" },
  { key: "b", label: "Not reviewed", count: 0, sign: "dash", tone: "not_reviewed" },
] as const;

it("says each count in words and filters by it, and again by none", async () => {
  const onSelect = vi.fn<(key: "a" | "b" | null) => void>();
  const bar = (selected: "a" | null) => (
    <StatusBar
      label="Pairs"
      counts={counts}
      selected={selected}
      onSelect={onSelect}
      formatNumber={String}
    />
  );
  const { rerender } = render(bar(null));
  await userEvent.click(screen.getByRole("button", { name: "Contested 3" }));
  expect(onSelect).toHaveBeenLastCalledWith("a");
  rerender(bar("a"));
  await userEvent.click(screen.getByRole("button", { name: "Contested 3", pressed: true }));
  expect(onSelect).toHaveBeenLastCalledWith(null);
  expect(screen.queryByText("Not reviewed")).toBeNull();
});
