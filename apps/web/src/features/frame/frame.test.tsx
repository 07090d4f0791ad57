import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { KeysProvider, useKeys } from "../../lib/keys.tsx";
import { LocaleProvider } from "../../lib/locale.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { ThemeProvider } from "../../lib/theme.tsx";
import { Frame } from "./frame.tsx";
import type { Search } from "./use-search.ts";

const mark = vi.fn<() => void>();
const search = vi.fn<Search>();

function Home() {
  useKeys([{ key: "4", label: "Mark as contested", run: mark }]);
  return <PageHeading title="Home" />;
}

async function showDesk() {
  const root = createRootRoute({
    component: () => (
      <Frame
        person={{ name: "Ada", entries: [] }}
        search={search}
        links={[
          { to: "/", label: "Dashboard", isExact: true },
          { to: "/queue", label: "Queue" },
        ]}
      >
        <Outlet />
      </Frame>
    ),
  });
  const page = { getParentRoute: () => root };
  const routeTree = root.addChildren([
    createRoute({ ...page, path: "/", component: Home }),
    createRoute({ ...page, path: "/queue", component: () => <PageHeading title="The queue" /> }),
  ]);
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  render(
    <ThemeProvider>
      <LocaleProvider initial="en">
        <KeysProvider>
          <QueryClientProvider client={new QueryClient()}>
            <RouterProvider router={router as never} />
          </QueryClientProvider>
        </KeysProvider>
      </LocaleProvider>
    </ThemeProvider>,
  );
  await screen.findByRole("heading", { name: "Home" });
}

const typeInPalette = async (text: string) => {
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByRole("searchbox"), text);
};

beforeEach(() => {
  localStorage.clear();
  mark.mockClear();
  search.mockReset().mockResolvedValue([]);
});
afterEach(cleanup);

it("moves the focus to the heading of the page arrived at, and names the document", async () => {
  await showDesk();
  await userEvent.click(screen.getByRole("link", { name: "Queue" }));
  const heading = await screen.findByRole("heading", { name: "The queue" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(document.title).toBe("The queue · Rejoinder");
});

it("runs from the palette an action that the page has a key for", async () => {
  await showDesk();
  await typeInPalette("contested");
  await userEvent.click(await screen.findByRole("menuitem", { name: /Mark as contested/ }));
  await waitFor(() => expect(mark).toHaveBeenCalledOnce());
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("offers what the desk finds, and goes there", async () => {
  search.mockResolvedValue([{ id: "1", label: "Telegram, France", to: "/queue" }]);
  await showDesk();
  await typeInPalette("tele");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Telegram, France" }));
  expect(await screen.findByRole("heading", { name: "The queue" })).toBeTruthy();
});

it("says when nothing matches", async () => {
  await showDesk();
  await typeInPalette("zzz");
  expect(await screen.findByText("Nothing matches “zzz”.")).toBeTruthy();
});

it("says when the search did not answer, and asks again", async () => {
  search.mockRejectedValueOnce(new Error("down"));
  await showDesk();
  await typeInPalette("t");
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  await waitFor(() => expect(search).toHaveBeenCalledTimes(2));
  await waitFor(() => expect(screen.queryByText("The search did not answer.")).toBeNull());
});

it("lists the keys of the page at ?, and speaks French at once when asked", async () => {
  await showDesk();
  await userEvent.keyboard("?");
  expect((await screen.findByRole("dialog")).textContent).toContain("Mark as contested");
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "FR, Français" }));
  expect(await screen.findByText("Aller au contenu")).toBeTruthy();
  expect(document.documentElement.lang).toBe("fr");
});
