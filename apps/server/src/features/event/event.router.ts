import type { Db } from "@rejoinder/db";
import {
  type Actor,
  canManagePeople,
  canReadCase,
  canReadHistory,
  hasRight,
  isBlind,
  judgingKinds,
  Refusal,
} from "@rejoinder/domain";
import {
  listEventPeopleInput,
  listEventsInput,
  pairAtInput,
  pairHistoryInput,
} from "@rejoinder/schema";
import { tracked } from "@trpc/server";
import { z } from "zod";
import type { Change, Notice } from "../../feed.ts";
import { canonicalJson, DESK_CHAIN } from "../../history/chain.ts";
import { getPairPlace } from "../../pair-place.ts";
import { loadSight } from "../../pair-way/sight.ts";
import { may, mayRead, mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getPairAt } from "./event.moment.ts";
import { listEventPeople, listEvents } from "./event.queries.ts";

const feedInput = z.strictObject({ lastEventId: z.string().max(100).optional() }).optional();

/** What a window hears: a change, or that it must look at everything again. */
export type LiveUpdate = { missed: false; change: Change } | { missed: true; change: null };

export const eventRouter = router({
  /** A page of the history of a case, or of the desk's own, newest first. */
  list: memberProcedure.input(listEventsInput).query(({ ctx, input: { caseId, ...filter } }) => {
    mayReadHistory(ctx.actor, caseId);
    return listEvents(ctx.db, ctx.actor, caseId, filter);
  }),

  /** Whom a history can be narrowed to. */
  people: memberProcedure.input(listEventPeopleInput).query(({ ctx, input: { caseId } }) => {
    mayReadHistory(ctx.actor, caseId);
    return listEventPeople(ctx.db, ctx.actor, caseId);
  }),

  /** A page of a pair's history, newest first: all of it but others' marks and reviews. */
  byPair: memberProcedure.input(pairHistoryInput).query(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    return listEvents(ctx.db, ctx.actor, pair.caseId, { pairId: pair.id, before: input.before });
  }),

  /** A pair's notes, evidence and the caller's own review as they stood right after one of its events. */
  pairAt: memberProcedure.input(pairAtInput).query(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    return getPairAt(ctx.db, ctx.actor, pair, input.sequence);
  }),

  /**
   * What is committed on the desk, as it happens, but what is none of the listener's business. Whoever
   * begins to listen, or comes back after a gap, is first told to look at everything again. It ends
   * when the listener may no longer be here.
   */
  feed: memberProcedure.input(feedInput).subscription(async function* ({ ctx, signal }) {
    mayReadDesk(ctx.actor);
    const closeWindow = openWindow(ctx.actor.id);
    try {
      let actor: Actor | null = ctx.actor;
      for await (const { missed, notice } of ctx.feed.subscribe(signal)) {
        const before: Actor = actor;
        if (!notice || movesRights(notice)) actor = await ctx.actorNow();
        if (!actor) return;
        // What is shown may not be the listener's to see any more, or there may be more of it.
        if (missed || !seesTheSame(before, actor))
          yield tracked("missed", { missed: true, change: null } as LiveUpdate);
        else if (notice && (await concerns(ctx.db, actor, notice))) {
          const { actorId: _actor, right: _right, ...change } = notice;
          yield tracked(change.id, { missed, change } as LiveUpdate);
        }
      }
    } finally {
      closeWindow();
    }
  }),
});

/** Windows that one person may have open at once on this server; each change looks at them all. */
const WINDOWS_MAX = 250;
const windows = new Map<string, number>();

/** @returns what closes it again @throws Refusal `TOO_MANY_REQUESTS` */
function openWindow(personId: string): () => void {
  const open = windows.get(personId) ?? 0;
  if (open >= WINDOWS_MAX) throw new Refusal("TOO_MANY_REQUESTS", { personId });
  windows.set(personId, open + 1);
  return () => {
    const left = (windows.get(personId) ?? 1) - 1;
    if (left > 0) windows.set(personId, left);
    else windows.delete(personId);
  };
}

function mayReadHistory(actor: Actor, caseId: string | null): void {
  if (caseId === null) return may(canReadHistory(actor, null));
  mayReadCase(actor, caseId);
  if (caseId === DESK_CHAIN) throw new Refusal("CASE_NOT_FOUND", { caseId });
  may(canReadHistory(actor, { caseId }));
}

/** Changes after which somebody may see more or less than before, or nothing. */
const rightsKinds = [
  "confidentiality_set",
  "member_set",
  "member_removed",
  "person_changed",
  "token_revoked",
];

function seesTheSame(one: Actor, other: Actor): boolean {
  if (one === other) return true;
  const [before, after] = [one, other].map(({ role, rights, cases, hidden }) =>
    canonicalJson({ role, rights, cases, hidden: [...hidden].sort() }),
  );
  return before === after;
}

function movesRights({ kind }: Notice): boolean {
  return rightsKinds.includes(kind);
}

async function concerns(db: Db, actor: Actor, notice: Notice): Promise<boolean> {
  const { caseId, pairId } = notice;
  if (caseId === null) return canManagePeople(actor);
  const of = { caseId };
  if (!canReadCase(actor, of) || !hasRight(actor, of, notice.right)) return false;
  if (!judgingKinds.includes(notice.kind)) return true;
  // Of several pairs at once: nothing but one's own marks is told so.
  if (pairId === null) return notice.actorId === actor.id;
  const { state, ...sight } = await loadSight(db, actor, pairId);
  return !isBlind(actor, { ...notice, caseId, state }, sight);
}
