import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { readPairFilters } from "./desk/pair-filters.ts";
import { readCompareSearch } from "./features/compare/compare-search.ts";
import { readCoverageSearch } from "./features/coverage/coverage-search.ts";
import { LoadingPage } from "./features/frame/loading-page.tsx";
import { readCount, readHistorySearch } from "./features/history/history-search.ts";
import { readQueueSearch } from "./features/queue/queue-search.ts";
import { readReferencesSearch } from "./features/references/references-search.ts";
import { readSourceSearch } from "./features/source/source-search.ts";
import { readWeighingSearch } from "./features/weighing/weighing-search.ts";
import { page } from "./root-route.tsx";
import { ensureActor, ensureCase, ensurePair, ensureSource } from "./route-data.ts";

const casePage = createRoute({
  ...page,
  path: "/cases/$slug",
  validateSearch: readPairFilters,
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/case/case-page.tsx"), "CasePage"),
});

const pair = createRoute({
  ...page,
  path: "/cases/$slug/pairs/$position",
  validateSearch: readMoment,
  loader: ({ context, params: { slug, position } }) => {
    if (!/^[1-9]\d{0,8}$/.test(position)) throw notFound();
    return Promise.all([ensurePair(context, slug, Number(position)), ensureActor(context)]);
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

const queue = createRoute({
  ...page,
  path: "/cases/$slug/queue",
  validateSearch: readQueueSearch,
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/queue/queue-page.tsx"), "QueuePage"),
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

const weighing = createRoute({
  ...page,
  path: "/cases/$slug/weighing",
  validateSearch: readWeighingSearch,
  loader: ({ context, params }) => ensureCase(context, params.slug),
  component: lazyRouteComponent(
    () => import("./features/weighing/weighing-page.tsx"),
    "WeighingPage",
  ),
});

const compareTexts = createRoute({
  ...page,
  path: "/cases/$slug/sources/$sourceId/compare",
  validateSearch: readCompareSearch,
  loader: ({ context, params }) => ensureSource(context, params.sourceId),
  pendingComponent: LoadingPage,
  component: lazyRouteComponent(() => import("./features/compare/compare-page.tsx"), "ComparePage"),
});

const requests = createRoute({
  ...page,
  path: "/cases/$slug/requests",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(
    () => import("./features/requests/requests-page.tsx"),
    "RequestsPage",
  ),
});

const agreement = createRoute({
  ...page,
  path: "/cases/$slug/agreement",
  loader: ({ context, params }) => ensureCase(context, params.slug),
  component: lazyRouteComponent(
    () => import("./features/agreement/agreement-page.tsx"),
    "AgreementPage",
  ),
});

const coverage = createRoute({
  ...page,
  path: "/cases/$slug/coverage",
  validateSearch: readCoverageSearch,
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(
    () => import("./features/coverage/coverage-page.tsx"),
    "CoveragePage",
  ),
});

const wording = createRoute({
  ...page,
  path: "/cases/$slug/wording",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/wording/wording-page.tsx"), "WordingPage"),
});

const editions = createRoute({
  ...page,
  path: "/cases/$slug/editions",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(
    () => import("./features/editions/editions-page.tsx"),
    "EditionsPage",
  ),
});

const settings = createRoute({
  ...page,
  path: "/cases/$slug/settings",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(
    () => import("./features/settings/settings-page.tsx"),
    "SettingsPage",
  ),
});

const members = createRoute({
  ...page,
  path: "/cases/$slug/members",
  loader: ({ context, params }) =>
    Promise.all([ensureCase(context, params.slug), ensureActor(context)]),
  component: lazyRouteComponent(() => import("./features/members/members-page.tsx"), "MembersPage"),
});

/** The pages of one case. */
export const caseRoutes = [
  casePage,
  pair,
  caseHistory,
  queue,
  sources,
  references,
  readReferences,
  weighing,
  compareTexts,
  requests,
  agreement,
  coverage,
  wording,
  editions,
  settings,
  members,
] as const;
