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
import { createTRPCClient, unstable_localLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { type ReactNode, Suspense } from "react";
import { Providers } from "../providers.tsx";
import { createDeskRouter } from "../routes.tsx";

/**
 * Renders against the real router in this process: no network, no mocks.
 *
 * @param ui an address of the desk, such as `/cases/telegram-durov`, or a part to render alone.
 */
export function renderWithApi(ui: string | ReactNode, context: Context, locale: Locale = "en") {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const apiClient = createTRPCClient<AppRouter>({
    links: [unstable_localLink({ router: appRouter, createContext: async () => context })],
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
