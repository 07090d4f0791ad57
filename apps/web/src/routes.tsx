import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from "@tanstack/react-router";
import { caseListOptions } from "./desk/lists.ts";
import { readPairFilters } from "./desk/pair-filters.ts";
import { AroundPage } from "./desk-frame.tsx";
import { readCompareSearch } from "./features/compare/compare-search.ts";
import { LoadingPage } from "./features/frame/loading-page.tsx";
import { NotFoundPage } from "./features/frame/not-found-page.tsx";
import { readCount, readHistorySearch } from "./features/history/history-search.ts";
import { readQueueSearch } from "./features/queue/queue-search.ts";
import { readReferencesSearch } from "./features/references/references-search.ts";
import { readReaderSearch } from "./features/source/reader-search.ts";
import { readSourceSearch } from "./features/source/source-search.ts";
import { isEntrance, ownPath } from "./lib/own-path.ts";
import { isNotFound, useErrorSentence } from "./lib/refusal.ts";
import {
  type DeskContext,
  ensureActor,
  ensureCase,
  ensureSource,
  fetchEntrance,
  onlyCase,
  orNotFound,
} from "./route-data.ts";

const rootRoute = createRootRouteWithContext<DeskContext>()({
  component: AroundPage,
  notFoundComponent: Nowhere,
  beforeLoad: ({ context: { queryClient, trpc }, location }) => {
    if (queryClient.getQueryData(trpc.person.entrance.queryKey())?.me === null) leave(location);
  },
  // Beside the page's own loader, so that knowing who comes costs no round trip.
  loader: async ({ context: { queryClient, trpc }, location }) => {
    if (isEntrance(location.pathname)) return;
    const { me } = await queryClient.ensureQueryData(trpc.person.entrance.queryOptions());
    if (!me) leave(location);
  },
});

/** For whom the desk does not know: to where one says who one is, and back from there. */
function leave({ pathname, href }: { pathname: string; href: string }) {
  if (isEntrance(pathname)) return;
  throw redirect({ to: "/sign-in", search: { to: href }, replace: true });
}

function Nowhere({ data }: { data?: unknown }) {
  const say = useErrorSentence();
  return isNotFound(data) ? <NotFoundPage text={say(data)} /> : <NotFoundPage />;
}

const page = { getParentRoute: () => rootRoute };

const dashboard = createRoute({
  ...page,
  path: "/",
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(context.trpc.review.waiting.queryOptions()),
      context.queryClient.ensureInfiniteQueryData(caseListOptions(context)),
    ]),
  component: lazyRouteComponent(
    () => import("./features/dashboard/dashboard-page.tsx"),
    "DashboardPage",
  ),
});

const casePage = createRoute({
  ...page,
  path: "/cases/$slug",
  validateSearch: readPairFilters,
  loader: ({ context, params }) => ensureCase(context, params.slug),
  component: lazyRouteComponent(() => import("./features/case/case-page.tsx"), "CasePage"),
});

const pair = createRoute({
  ...page,
  path: "/cases/$slug/pairs/$position",
  validateSearch: readMoment,
  loader: ({ context, params: { slug, position } }) => {
    if (!/^[1-9]\d{0,8}$/.test(position)) throw notFound();
    const { queryClient, trpc } = context;
    const asked = trpc.pair.byPosition.queryOptions({ slug, position: Number(position) });
    const found = queryClient.ensureQueryData(asked).catch(orNotFound);
    return Promise.all([found, ensureActor(context)]);
  },
  component: lazyRouteComponent(() => import("./features/pair/pair-page.tsx"), "PairPage"),
});

/** A pair's address may name the event right after which it is shown. */
function readMoment({ at }: Record<string, unknown>): { at?: number | undefined } {
  return { at: readCount(at) };
}

const caseHistory = createRoute({
  ...page,
  path: "/cases/$slug/history",
  validateSearch: readHistorySearch,
  loader: ({ context, params }) => ensureCase(context, params.slug),
  component: lazyRouteComponent(
    () => import("./features/history/history-page.tsx"),
    "CaseHistoryPage",
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

const queue = createRoute({
  ...page,
  path: "/cases/$slug/queue",
  validateSearch: readQueueSearch,
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/queue/queue-page.tsx"), "QueuePage"),
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

const sources = createRoute({
  ...page,
  path: "/cases/$slug/sources",
  validateSearch: readSourceSearch,
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/source/sources-page.tsx"), "SourcesPage"),
});

const references = createRoute({
  ...page,
  path: "/cases/$slug/references",
  validateSearch: readReferencesSearch,
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(
    () => import("./features/references/references-page.tsx"),
    "ReferencesPage",
  ),
});

const readReferences = createRoute({
  ...page,
  path: "/cases/$slug/references/read",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(
    () => import("./features/references/read-references-page.tsx"),
    "ReadReferencesPage",
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

const compareTexts = createRoute({
  ...page,
  path: "/cases/$slug/sources/$sourceId/compare",
  validateSearch: readCompareSearch,
  loader: ({ context, params }) => ensureSource(context, params.sourceId),
  pendingComponent: LoadingPage,
  component: lazyRouteComponent(() => import("./features/compare/compare-page.tsx"), "ComparePage"),
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

const members = createRoute({
  ...page,
  path: "/cases/$slug/members",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/members/members-page.tsx"), "MembersPage"),
});

export const routeTree = rootRoute.addChildren([
  dashboard,
  casePage,
  pair,
  caseHistory,
  deskHistory,
  queue,
  chooseQueue,
  chooseSources,
  sources,
  references,
  readReferences,
  source,
  compareTexts,
  members,
  people,
  account,
  signIn,
  join,
]);
