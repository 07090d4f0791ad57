import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { caseRoutes } from "./case-routes.tsx";
import { caseListOptions } from "./desk/lists.ts";
import { LoadingPage } from "./features/frame/loading-page.tsx";
import { readHistorySearch } from "./features/history/history-search.ts";
import { readReaderSearch } from "./features/source/reader-search.ts";
import { ownPath } from "./lib/own-path.ts";
import { page, rootRoute } from "./root-route.tsx";
import { ensureActor, ensureSource, fetchEntrance, onlyCase } from "./route-data.ts";

const dashboard = createRoute({
  ...page,
  path: "/",
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(context.trpc.need.list.queryOptions()),
      context.queryClient.ensureInfiniteQueryData(caseListOptions(context)),
    ]),
  component: lazyRouteComponent(
    () => import("./features/dashboard/dashboard-page.tsx"),
    "DashboardPage",
  ),
});

const deskHistory = createRoute({
  ...page,
  path: "/history",
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(
    () => import("./features/history/history-page.tsx"),
    "DeskHistoryPage",
  ),
});

const chooseQueue = createRoute({
  ...page,
  path: "/queue",
  loader: async ({ context }) => {
    const slug = await onlyCase(context);
    if (slug) throw redirect({ to: "/cases/$slug/queue", params: { slug }, replace: true });
  },
  component: lazyRouteComponent(
    () => import("./features/case/choose-case-page.tsx"),
    "ChooseQueue",
  ),
});

const chooseSources = createRoute({
  ...page,
  path: "/sources",
  loader: async ({ context }) => {
    const slug = await onlyCase(context);
    if (slug) throw redirect({ to: "/cases/$slug/sources", params: { slug }, replace: true });
  },
  component: lazyRouteComponent(
    () => import("./features/case/choose-case-page.tsx"),
    "ChooseSources",
  ),
});

const source = createRoute({
  ...page,
  path: "/sources/$sourceId",
  validateSearch: readReaderSearch,
  loaderDeps: ({ search: { snapshot } }) => ({ snapshot }),
  loader: ({ context, params, deps: { snapshot } }) =>
    Promise.all([ensureSource(context, params.sourceId, snapshot), ensureActor(context)]),
  pendingComponent: LoadingPage,
  component: lazyRouteComponent(() => import("./features/source/source-page.tsx"), "SourcePage"),
});

type SignInSearch = { to?: string | undefined; error?: string | undefined };

const signIn = createRoute({
  ...page,
  path: "/sign-in",
  staticData: { isEntrance: true },
  validateSearch: ({ to, error }: Record<string, unknown>): SignInSearch => ({
    to: to === undefined ? undefined : ownPath(to),
    error: error === undefined ? undefined : String(error),
  }),
  loaderDeps: ({ search: { to } }) => ({ to }),
  loader: async ({ context, deps: { to = "/" } }) => {
    const entrance = await fetchEntrance(context);
    if (entrance.me) throw redirect({ href: to, replace: true });
    return entrance;
  },
  // What was true when somebody was here last says nothing of now.
  gcTime: 0,
  component: lazyRouteComponent(() => import("./features/entrance/sign-in-page.tsx"), "SignInPage"),
});

const join = createRoute({
  ...page,
  path: "/join",
  staticData: { isEntrance: true },
  loader: ({ context }) => fetchEntrance(context),
  gcTime: 0,
  component: lazyRouteComponent(() => import("./features/entrance/join-page.tsx"), "JoinPage"),
});

/** Where a responder's link leads: for anybody who has it. */
const reply = createRoute({
  ...page,
  path: "/reply",
  staticData: { isEntrance: true },
  gcTime: 0,
  component: lazyRouteComponent(() => import("./features/reply/reply-page.tsx"), "ReplyPage"),
});

const people = createRoute({
  ...page,
  path: "/people",
  loader: ({ context }) => ensureActor(context),
  component: lazyRouteComponent(() => import("./features/people/people-page.tsx"), "PeoplePage"),
});

const account = createRoute({
  ...page,
  path: "/account",
  loader: ({ context }) => ensureActor(context),
  component: lazyRouteComponent(() => import("./features/account/account-page.tsx"), "AccountPage"),
});

export const routeTree = rootRoute.addChildren([
  ...caseRoutes,
  dashboard,
  deskHistory,
  chooseQueue,
  chooseSources,
  source,
  signIn,
  join,
  reply,
  people,
  account,
]);
