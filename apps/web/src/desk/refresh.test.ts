import { type AppRouter, appRouter } from "@rejoinder/server";
import { openDesk } from "@rejoinder/server/testing";
import { type InfiniteData, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, unstable_localLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { expect, it } from "vitest";
import { eventListOptions } from "./event/event-list.ts";
import { caseListOptions } from "./lists.ts";
import type { PairPage } from "./pair-list.ts";
import { refreshAfter } from "./refresh.ts";

async function openPage() {
  const desk = await openDesk();
  const context = desk.context(await desk.person("Ana"));
  const queryClient = new QueryClient();
  const client = createTRPCClient<AppRouter>({
    links: [unstable_localLink({ router: appRouter, createContext: async () => context })],
  });
  const trpc = createTRPCOptionsProxy({ client, queryClient });
  const [first = "", second = ""] = desk.pairIds;
  for (const pairId of [first, second]) {
    await queryClient.ensureQueryData(trpc.pair.byId.queryOptions({ pairId }));
    await queryClient.ensureQueryData(trpc.event.byPair.queryOptions({ pairId }));
  }
  const slug = "telegram-durov";
  await queryClient.ensureQueryData(trpc.pair.byPosition.queryOptions({ slug, position: 1 }));
  await queryClient.ensureQueryData(trpc.case.bySlug.queryOptions({ slug }));
  await queryClient.ensureInfiniteQueryData(caseListOptions({ trpc, client }));
  await queryClient.ensureQueryData(trpc.need.list.queryOptions());
  await queryClient.ensureQueryData(trpc.source.list.queryOptions({ caseId: desk.caseId }));
  const asked = () =>
    queryClient
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryKey }) => (queryKey[0] as string[]).join("."))
      .sort();
  return { desk, queryClient, client, trpc, asked, first };
}

it("asks again for the pair of a mark, its lists and counts, and nothing else", async () => {
  const { desk, asked, first, ...page } = await openPage();
  const change = { caseId: desk.caseId, pairId: first, kind: "pair_marked" } as const;
  await refreshAfter(page, { missed: false, change });
  expect(asked()).toEqual([
    "case.bySlug",
    "case.list",
    "event.byPair",
    "need.list",
    "pair.byId",
    "pair.byPosition",
  ]);
});

it("leaves the lists alone when a note is added", async () => {
  const { desk, asked, first, ...page } = await openPage();
  const change = { caseId: desk.caseId, pairId: first, kind: "note_added" } as const;
  await refreshAfter(page, { missed: false, change });
  expect(asked()).toEqual(["event.byPair", "pair.byId", "pair.byPosition"]);
});

it("asks again for whatever quotes a source when that was preserved anew", async () => {
  const { desk, asked, queryClient, trpc, client } = await openPage();
  const { caseId } = desk;
  await queryClient.ensureQueryData(
    trpc.reference.list.queryOptions({ caseId, style: "apa", locale: "en" }),
  );
  const change = { caseId, pairId: null, kind: "source_captured" } as const;
  await refreshAfter({ queryClient, trpc, client }, { missed: false, change });
  expect(asked()).toEqual([
    "need.list",
    "pair.byId",
    "pair.byId",
    "pair.byPosition",
    "reference.list",
    "source.list",
  ]);
});

it("asks again for a draft that was saved, which its page then has checked, and for a check once a pair is held", async () => {
  const { desk, asked, first, queryClient, trpc, client } = await openPage();
  const { caseId } = desk;
  await queryClient.ensureQueryData(trpc.edition.draft.queryOptions({ caseId }));
  const checked = trpc.edition.lint.queryOptions({ caseId });
  queryClient.setQueryData(checked.queryKey, { problems: [], more: false });
  const saved = { caseId, pairId: null, kind: "edition_drafted" } as const;
  await refreshAfter({ queryClient, trpc, client }, { missed: false, change: saved });
  expect(asked()).toEqual(["edition.draft"]);
  const held = { caseId, pairId: first, kind: "hold_placed" } as const;
  await refreshAfter({ queryClient, trpc, client }, { missed: false, change: held });
  expect(asked()).toContain("edition.lint");
});

it("asks again for everything when changes were missed", async () => {
  const { desk: _, asked, queryClient, ...page } = await openPage();
  await refreshAfter({ queryClient, ...page }, { missed: true, change: null });
  expect(asked()).toHaveLength(queryClient.getQueryCache().getAll().length);
});

it("asks again for one page of a long list, and keeps the others as they are", async () => {
  const { desk, queryClient, client, trpc } = await openPage();
  const input = { caseId: desk.caseId, locale: "en" } as const;
  const queryKey = [...trpc.pair.list.pathKey(), { input, type: "infinite" }];
  const pageParams = [0, 1, 2, 3];
  const pages = await Promise.all(
    pageParams.map((after) => client.pair.list.query({ ...input, after, limit: 1 })),
  );
  queryClient.setQueryData(queryKey, { pages, pageParams });

  const pairId = desk.pairIds[3] ?? "";
  const ana = await desk.as("Ana");
  await ana.review.mark({ pairId, status: "overtaken", version: 0 });
  const change = { caseId: desk.caseId, pairId, kind: "pair_marked" } as const;
  await refreshAfter({ queryClient, trpc, client }, { missed: false, change });

  const now = queryClient.getQueryData<InfiniteData<PairPage>>(queryKey);
  expect(now?.pages[3]?.pairs[0]?.standing.status).toBe("overtaken");
  expect(now?.pages.slice(0, 3).every((page, index) => page === pages[index])).toBe(true);
});

it("asks again for the history of the case, and leaves the desk's own alone", async () => {
  const { desk, queryClient, client, trpc, asked, first } = await openPage();
  const { caseId } = desk;
  await queryClient.ensureInfiniteQueryData(eventListOptions({ trpc, client }, { caseId }, null));
  await queryClient.ensureQueryData(trpc.event.people.queryOptions({ caseId }));
  const ofDesk = trpc.event.people.queryOptions({ caseId: null });
  queryClient.setQueryData(ofDesk.queryKey, []);
  const change = { caseId, pairId: first, kind: "note_added" } as const;
  await refreshAfter({ queryClient, trpc, client }, { missed: false, change });
  expect(asked()).toEqual([
    "event.byPair",
    "event.list",
    "event.people",
    "pair.byId",
    "pair.byPosition",
  ]);
  expect(queryClient.getQueryState(ofDesk.queryKey)?.isInvalidated).toBe(false);
});
