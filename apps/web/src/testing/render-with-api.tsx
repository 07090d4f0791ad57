import type { Locale } from "@rejoinder/schema";
import { type AppRouter, appRouter, type Context } from "@rejoinder/server";
import { QueryClient } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { createTRPCClient, type TRPCLink, unstable_localLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { type ReactNode, Suspense } from "react";
import { createDeskRouter } from "../desk-router.ts";
import { answeringLink } from "../lib/answering.ts";
import { sendKeyLink } from "../lib/send-key.ts";
import { Providers } from "../providers.tsx";
import type { Road } from "./road.ts";

/**
 * Renders against the real router in this process: no network, no mocks.
 *
 * @param ui an address of the desk, such as `/cases/telegram-durov`, or a part to render alone.
 * @param road the way to the desk, where a test is about losing it.
 */
export function renderWithApi(
  ui: string | ReactNode,
  context: Context,
  locale: Locale = "en",
  road?: Road,
) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const apiClient = createTRPCClient<AppRouter>({
    links: [answeringLink, sendKeyLink, ...(road ? [road.link] : []), inProcess(context)],
  });
  const trpc = createTRPCOptionsProxy({ client: apiClient, queryClient });
  const history = createMemoryHistory({ initialEntries: [typeof ui === "string" ? ui : "/"] });
  const router =
    typeof ui === "string"
      ? createDeskRouter({ queryClient, trpc, client: apiClient }, history)
      : createRouter({
          routeTree: createRootRoute({
            component: () => <Suspense fallback="Loading">{ui}</Suspense>,
          }),
          history,
        });
  const view = render(
    <Providers queryClient={queryClient} apiClient={apiClient} locale={locale}>
      <RouterProvider router={router as never} />
    </Providers>,
  );
  return { ...view, queryClient, router };
}

/** The real router, told the key of each change as the server is by its header. */
function inProcess(context: Context): TRPCLink<AppRouter> {
  return (runtime) => (operation) => {
    const { sendKey } = operation.op.context;
    const createContext = async () => ({
      ...context,
      sendKey: typeof sendKey === "string" ? sendKey : null,
    });
    return unstable_localLink({ router: appRouter, createContext })(runtime)(operation);
  };
}
