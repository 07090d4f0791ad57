import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { LoadingList } from "./desk/loading-list.tsx";
import { FailedPage } from "./features/frame/failed-page.tsx";
import type { DeskContext } from "./route-data.ts";
import { routeTree } from "./routes.tsx";

/** @param history where addresses live; the browser's own unless a test brings one. */
export function createDeskRouter(context: DeskContext, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context,
    ...(history && { history }),
    scrollRestoration: true,
    defaultHashScrollIntoView: { block: "center" },
    defaultPreload: false,
    defaultPendingComponent: LoadingList,
    defaultErrorComponent: FailedPage,
    defaultPendingMs: 150,
    defaultPendingMinMs: 300,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
