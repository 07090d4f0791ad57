import type { QueryClient } from "@tanstack/react-query";
import { notFound } from "@tanstack/react-router";
import { caseListOptions, type ListClient } from "./desk/lists.ts";
import { isId } from "./desk/pair-filters.ts";
import { isNotFound } from "./lib/refusal.ts";

/** With what a route asks for its data before its page is shown. */
export type DeskContext = ListClient & { queryClient: QueryClient };

/** Who may come in and how, as of now. */
export function fetchEntrance({ queryClient, trpc }: DeskContext) {
  return queryClient.fetchQuery({ ...trpc.person.entrance.queryOptions(), staleTime: 0 });
}

export function ensureCase({ queryClient, trpc }: DeskContext, slug: string) {
  return queryClient.ensureQueryData(trpc.case.bySlug.queryOptions({ slug })).catch(orNotFound);
}

/** A pair, and what is being done about it: of that the page says itself where it did not come. */
export async function ensurePair(
  { queryClient, trpc }: DeskContext,
  slug: string,
  position: number,
) {
  const asked = trpc.pair.byPosition.queryOptions({ slug, position });
  const pair = await queryClient.ensureQueryData(asked).catch(orNotFound);
  await queryClient.prefetchQuery(trpc.pair.work.queryOptions({ pairId: pair.id }));
  return pair;
}

/** A source with one of its texts; the newest where none is named. */
export function ensureSource(
  { queryClient, trpc }: DeskContext,
  sourceId: string,
  snapshotId?: string,
) {
  if (!isId(sourceId)) throw notFound();
  const asked = trpc.source.byId.queryOptions({ sourceId, ...(snapshotId && { snapshotId }) });
  return queryClient.ensureQueryData(asked).catch(orNotFound);
}

/** Data that is not there is an address that leads nowhere, and no fault of the page. */
function orNotFound(error: unknown): never {
  throw isNotFound(error) ? notFound({ data: error }) : error;
}

/** Whose keys they are: a page that is worked by keys must not be seen before it hears them. */
export function ensureActor({ queryClient, trpc }: DeskContext) {
  return queryClient.ensureQueryData(trpc.person.me.queryOptions());
}

/** @returns the slug of the desk's case if it has exactly one. */
export async function onlyCase(context: DeskContext): Promise<string | null> {
  const { pages } = await context.queryClient.fetchInfiniteQuery(caseListOptions(context));
  const [first, another] = pages.flatMap(({ cases }) => cases);
  return first && !another ? first.slug : null;
}
