import type { EventKind } from "@rejoinder/schema";
import type { AppRouter } from "@rejoinder/server";
import type { InfiniteData, Query, QueryClient } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { PairListInput, PairPage } from "./pair-list.ts";

/** What a live update says: that something happened, never what somebody wrote. */
export type Change = { caseId: string | null; pairId: string | null; kind: EventKind };

type Message = { missed: false; change: Change } | { missed: true; change: null };

type Desk = {
  queryClient: QueryClient;
  trpc: TRPCOptionsProxy<AppRouter>;
  client: TRPCClient<AppRouter>;
};

/** What a kind of event may have changed beside its pair and the pair's history. */
const touched = {
  case_loaded: ["case", "list", "sources", "editions"],
  pair_marked: ["case", "list", "needs"],
  pair_reviewed: ["case", "list", "needs"],
  note_added: ["editions"],
  note_superseded: ["editions"],
  note_withdrawn: [],
  source_added: ["sources"],
  source_changed: ["sources", "passages", "pairs", "publication"],
  source_captured: ["sources", "passages", "captures", "pairs", "needs", "editions"],
  origin_grouped: ["sources", "passages", "origins", "pairs", "publication"],
  statement_added: ["case", "list", "sources", "passages", "pairs", "coverage", "editions"],
  anchor_confirmed: ["sources", "passages", "pairs", "needs", "editions"],
  anchor_rejected: ["sources", "passages", "pairs", "needs", "editions"],
  evidence_added: ["passages", "coverage", "editions"],
  evidence_withdrawn: ["passages", "coverage", "editions"],
  evidence_rated: ["passages", "coverage", "needs", "editions"],
  search_logged: ["needs"],
  search_withdrawn: ["needs", "editions"],
  pair_claimed: ["list", "needs"],
  pair_released: ["list", "needs"],
  pair_disputed: ["case", "list", "needs"],
  dispute_opened: ["needs"],
  pair_decided: ["case", "list", "needs", "agreement", "coverage", "editions"],
  pair_went_stale: ["case", "list", "needs", "agreement", "editions"],
  pair_reopened: ["case", "list", "needs", "agreement", "editions"],
  reviews_wanted_set: ["needs"],
  review_commented: ["needs"],
  comment_resolved: ["needs"],
  pair_reason_given: ["needs", "editions"],
  pair_reason_withdrawn: ["needs", "editions"],
  answer_set: ["coverage"],
  element_unanswered: ["coverage"],
  request_logged: ["requests", "needs", "publication"],
  request_settled: ["requests", "needs", "publication"],
  reply_link_made: ["requests"],
  reply_link_revoked: ["requests"],
  reply_received: ["requests", "sources", "needs", "editions"],
  reply_confirmed: ["requests", "case", "list", "coverage", "needs", "publication"],
  right_of_reply_logged: ["requests", "needs"],
  right_of_reply_settled: ["requests", "needs"],
  case_settings_changed: ["case", "requests", "needs", "publication"],
  pair_signed_off: ["needs", "editions"],
  sign_off_withdrawn: ["needs", "editions"],
  hold_placed: ["needs", "editions"],
  hold_lifted: ["needs", "editions"],
  stage_added: ["case", "pairs", "publication", "wording"],
  wording_dismissed: ["wording", "editions"],
  confidentiality_set: ["everything"],
  member_set: ["everything"],
  member_removed: ["everything"],
  work_taken_over: ["everything"],
  person_changed: ["everything"],
  person_invited: ["people"],
  invitation_withdrawn: ["people"],
  person_joined: ["people"],
  password_set: [],
  passkey_added: [],
  passkey_removed: [],
  second_factor_set: [],
  second_factor_removed: [],
  token_created: [],
  token_revoked: [],
  signing_key_added: [],
  edition_drafted: ["drafts"],
  edition_published: ["editions"],
  edition_withdrawn: ["editions"],
  pair_crime_set: ["editions"],
  party_changed: ["case", "editions"],
  error_reported: ["editions", "needs"],
  error_report_settled: ["editions", "needs"],
  outside_review_added: ["outside"],
  outside_review_pointed: ["outside"],
  outside_review_withdrawn: ["outside"],
  content_erased: ["everything"],
} as const satisfies Record<EventKind, readonly Touched[]>;

type Touched =
  | "case"
  | "list"
  | "sources"
  | "passages"
  | "captures"
  | "origins"
  | "pairs"
  | "people"
  | "needs"
  | "requests"
  | "coverage"
  | "agreement"
  | "outside"
  | "wording"
  | "publication"
  | "editions"
  | "drafts"
  | "everything";

/** Asks again for exactly what a change touches; for everything where changes were missed. */
export async function refreshAfter(desk: Desk, { missed, change }: Message): Promise<void> {
  const { queryClient, trpc } = desk;
  if (missed) return queryClient.invalidateQueries();

  const { caseId, pairId, kind } = change;
  const isOf = (id: string | null) => (query: Query) =>
    (query.state.data as { id?: string } | undefined)?.id === id;
  const refreshRouters = (...names: (keyof AppRouter["_def"]["record"])[]) =>
    names.map((name) => queryClient.invalidateQueries({ queryKey: [[name]] }));
  const refresh: Record<Touched, () => Promise<void>[]> = {
    case: () => [
      queryClient.invalidateQueries({ queryKey: trpc.case.list.pathKey() }),
      queryClient.invalidateQueries({
        queryKey: trpc.case.bySlug.pathKey(),
        predicate: isOf(caseId),
      }),
    ],
    list: () => refreshLists(desk, change),
    sources: () => [
      queryClient.invalidateQueries({
        queryKey: trpc.source.list.pathKey(),
        predicate: ({ queryKey }) => inputOf(queryKey)["caseId"] === caseId,
      }),
      queryClient.invalidateQueries({
        queryKey: trpc.reference.list.pathKey(),
        predicate: ({ queryKey }) => inputOf(queryKey)["caseId"] === caseId,
      }),
    ],
    passages: () => [
      queryClient.invalidateQueries(trpc.source.byId.pathFilter()),
      queryClient.invalidateQueries(trpc.source.compare.pathFilter()),
    ],
    captures: () => [queryClient.invalidateQueries(trpc.capture.pathFilter())],
    origins: () => [queryClient.invalidateQueries(trpc.origin.pathFilter())],
    // Whichever quotes the source.
    pairs: () => [
      queryClient.invalidateQueries(trpc.pair.byId.pathFilter()),
      queryClient.invalidateQueries(trpc.pair.byPosition.pathFilter()),
      queryClient.invalidateQueries(trpc.pair.work.pathFilter()),
      queryClient.invalidateQueries(trpc.weighing.pathFilter()),
      queryClient.invalidateQueries(trpc.case.unpairedStatements.pathFilter()),
    ],
    people: () => [queryClient.invalidateQueries(trpc.person.pathFilter())],
    needs: () => refreshRouters("need"),
    requests: () => refreshRouters("request", "rightOfReply"),
    coverage: () => refreshRouters("coverage", "weighing"),
    agreement: () => refreshRouters("agreement"),
    outside: () => refreshRouters("outsideReview"),
    wording: () => refreshRouters("wording"),
    publication: () => refreshRouters("balance", "legal", "edition"),
    editions: () => refreshRouters("edition"),
    // Whoever shows a draft has it checked anew once its version has changed.
    drafts: () =>
      [trpc.edition.draft, trpc.edition.byCase, trpc.edition.rendering].map((query) =>
        queryClient.invalidateQueries(query.pathFilter()),
      ),
    everything: () => [queryClient.invalidateQueries()],
  };
  const pair = pairId
    ? [
        queryClient.invalidateQueries({
          queryKey: trpc.pair.byId.pathKey(),
          predicate: isOf(pairId),
        }),
        queryClient.invalidateQueries({
          queryKey: trpc.pair.byPosition.pathKey(),
          predicate: isOf(pairId),
        }),
        queryClient.invalidateQueries({
          queryKey: trpc.pair.work.pathKey(),
          predicate: ({ queryKey }) => inputOf(queryKey)["pairId"] === pairId,
        }),
        ...[trpc.balance.pair, trpc.coverage.pair, trpc.legal.pair].map((query) =>
          queryClient.invalidateQueries({
            queryKey: query.pathKey(),
            predicate: ({ queryKey }) => inputOf(queryKey)["pairId"] === pairId,
          }),
        ),
        queryClient.invalidateQueries({
          queryKey: trpc.event.byPair.pathKey(),
          predicate: ({ queryKey }) => inputOf(queryKey)["pairId"] === pairId,
        }),
      ]
    : [];
  await Promise.all([
    ...pair,
    ...(pairId === null && isOfPairs(kind) ? refresh.pairs() : []),
    ...refreshHistories(desk, caseId),
    ...touched[kind].flatMap((what) => refresh[what]()),
  ]);
}

/** What is told of no one pair happened to many at one stroke. */
const isOfPairs = (kind: EventKind) => kind.startsWith("pair_");

/** tRPC's query keys are `[path, { input, type }]`. */
function inputOf(queryKey: readonly unknown[]): Record<string, unknown> {
  return (queryKey[1] as { input?: Record<string, unknown> } | undefined)?.input ?? {};
}

/** A list that is long asks again for one page; the rest of it cannot have changed. */
const pagesAskedWhole = 3;

function refreshLists(desk: Desk, { caseId, pairId }: Change): Promise<void>[] {
  const { queryClient, trpc } = desk;
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: trpc.pair.list.pathKey() })
    .filter(({ queryKey }) => inputOf(queryKey)["caseId"] === caseId)
    .map((query) => {
      const { status, needsReason, state, mine } = inputOf(query.queryKey);
      const movesPairs = [status, needsReason, state, mine].some((each) => each !== undefined);
      if (!movesPairs && pairId && isOfPlaces(query)) return Promise.resolve();
      const list = longList(query);
      return list && !movesPairs && pairId
        ? refreshPage(desk, query, list, pairId)
        : queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
    });
}

/** Every change is in a history; a long one is asked for again when it is next opened. */
function refreshHistories({ queryClient, trpc }: Desk, caseId: string | null): Promise<void>[] {
  return [trpc.event.list, trpc.event.people].flatMap((query) =>
    queryClient
      .getQueryCache()
      .findAll({ queryKey: query.pathKey() })
      .filter(({ queryKey }) => inputOf(queryKey)["caseId"] === caseId)
      .map(({ queryKey, state }) => {
        const { pages = [] } = (state.data ?? {}) as { pages?: unknown[] };
        return queryClient.invalidateQueries({
          queryKey,
          exact: true,
          refetchType: pages.length > pagesAskedWhole ? "none" : "active",
        });
      }),
  );
}

/** The places of a queue, which hold no more than which pairs there are. */
function isOfPlaces({ queryKey }: Query): boolean {
  const { type } = (queryKey[1] ?? {}) as { type?: string };
  return type === "next" || type === "previous";
}

type PairPages = InfiniteData<PairPage, number>;

function longList({ queryKey, state }: Query): PairPages | null {
  const { type } = (queryKey[1] ?? {}) as { type?: string };
  const data = state.data as PairPages | undefined;
  return type === "infinite" && data && data.pages.length > pagesAskedWhole ? data : null;
}

async function refreshPage(
  { queryClient, client }: Desk,
  { queryKey }: Query,
  { pages, pageParams }: PairPages,
  pairId: string,
): Promise<void> {
  const index = pages.findIndex(({ pairs }) => pairs.some(({ id }) => id === pairId));
  const after = pageParams[index];
  if (after === undefined) return;
  const input = inputOf(queryKey) as PairListInput;
  const page = await client.pair.list.query({ ...input, after });
  queryClient.setQueryData<PairPages>(
    queryKey,
    (now) => now && { ...now, pages: now.pages.map((old, at) => (at === index ? page : old)) },
  );
}
