import { rm } from "node:fs/promises";
import type { Actor } from "@rejoinder/domain";
import type { ChosenStatus } from "@rejoinder/schema";
import type { LiveUpdate } from "./features/event/event.router.ts";
import { type Cast, openCast, type Target } from "./rights/cast.ts";
import { createCaller } from "./router.ts";
import { NOON } from "./testing.ts";

/** What Ana and Ben say of the first pair of a case, and Ana of the second. */
export type Said = { ana: ChosenStatus; ben: ChosenStatus; second: ChosenStatus };

/** In all that the others write, and nobody may read before their own review. */
export const SECRET_WORD = "quibberish";

const LATER = new Date(NOON.getTime() + 3_600_000);

type Caller = ReturnType<typeof createCaller>;

/** Those who look on, and have reviewed nothing. An editor who is to review it is told of no dispute. */
export const lookers = [
  { name: "a reader", caller: "reader", takesOn: false, isToldOfDisputes: false },
  { name: "a reviewer", caller: "reviewer", takesOn: false, isToldOfDisputes: false },
  { name: "an editor with a claim", caller: "editor", takesOn: true, isToldOfDisputes: false },
  { name: "their token", caller: "token that reads", takesOn: false, isToldOfDisputes: false },
  { name: "an owner", caller: "owner", takesOn: false, isToldOfDisputes: true },
] as const;

export type Scene = Awaited<ReturnType<typeof openScene>>;

/**
 * A case in which Ana and Ben mark, review, revise and comment, and Otto, an editor, does what he may;
 * besides, people who look on and have reviewed nothing. The second pair was decided before, and is
 * reviewed anew.
 *
 * @param said of the first pair nothing that its evidence carries: it stays undecided
 */
export async function openScene(said: Said) {
  const cast = await openCast();
  const target = await cast.targetIn("own");
  const second = await cast.db.prisma.pair.findFirstOrThrow({
    where: { caseId: target.caseId, id: { not: target.pairId } },
    select: { id: true, position: true, decisions: { select: { id: true } } },
  });
  const viewers = await Promise.all(
    lookers.map(async ({ name, caller, takesOn }) => {
      const actor = await cast.actor(caller);
      if (!actor) throw new Error(`nobody is ${caller}`);
      return { name, actor, takesOn, ears: await listen(cast, actor) };
    }),
  );
  const as = async (name: string, role: "reviewer" | "editor" = "reviewer", now = NOON) =>
    createCaller(cast.context(await cast.person(name, role), now));
  const people = {
    ana: await as("Ana"),
    anaLater: await as("Ana", "reviewer", LATER),
    ben: await as("Ben"),
    otto: await as("Otto", "editor"),
  };
  await people.otto.dispute.reopen({
    pairId: second.id,
    decisionId: second.decisions[0]?.id ?? "",
    reason: "The ruling was quashed.",
  });
  for (const { actor, takesOn } of viewers)
    for (const pairId of takesOn ? [target.pairId, second.id] : [])
      await createCaller(cast.context(actor)).claim.take({ pairId });
  const mentions = viewers.map(({ actor }) => actor.id);
  await judge(people, said, { first: target.pairId, second: second.id, mentions });
  // The last thing of which everybody is told.
  await createCaller(cast.context(cast.keeper)).note.add({
    pairId: target.pairId,
    kind: "context",
    visibility: "internal",
    text: "Nothing more.",
    citations: [{ sourceId: target.sourceId, locator: null }],
    supersedesId: null,
  });
  const round = {
    pairId: { in: [target.pairId, second.id] },
    reviewer: { name: { in: ["Ana", "Ben"] } },
  };
  const reviews = await cast.db.prisma.review.findMany({ where: round, select: { id: true } });
  const comments = await cast.db.prisma.reviewComment.findMany({
    where: { review: round },
    select: { id: true },
  });
  return {
    ...cast,
    target,
    secondTarget: { ...target, pairId: second.id, position: second.position } satisfies Target,
    others: {
      ana: (await cast.person("Ana", "reviewer")).id,
      ben: (await cast.person("Ben", "reviewer")).id,
    },
    reviewIds: reviews.map(({ id }) => id),
    commentIds: comments.map(({ id }) => id),
    /** By name: what they were told as it happened. */
    heard: Object.fromEntries(
      await Promise.all(viewers.map(async ({ name, ears }) => [name, await ears.untilNote()])),
    ) as Record<string, LiveUpdate[]>,
    async close() {
      await cast.feed.close();
      await rm(cast.folder, { recursive: true, force: true });
    },
  };
}

async function judge(
  { ana, anaLater, ben, otto }: Record<"ana" | "anaLater" | "ben" | "otto", Caller>,
  said: Said,
  { first, second, mentions }: { first: string; second: string; mentions: string[] },
): Promise<void> {
  const why = (whose: string) => ({
    confidence: "high" as const,
    rationale: `The accused is guilty, ${SECRET_WORD} of ${whose}, who says ${said.ana}, ${said.ben}, ${said.second}`,
  });
  await ana.review.mark({ pairId: first, status: said.second, version: 0 });
  await ana.review.submit({ pairId: first, status: said.ben, ...why("Ana"), version: 1 });
  await ben.review.mark({ pairId: first, status: said.ana, version: 0 });
  await ben.review.submit({ pairId: first, status: said.ben, ...why("Ben"), version: 1 });
  await ana.review.submit({ pairId: first, status: said.ana, ...why("Ana"), version: 2 });
  const { reviews } = await ana.pair.work({ pairId: first });
  for (const { id: reviewId } of reviews ?? []) {
    const text = `${SECRET_WORD} in a comment: ${said.ana}`;
    const comment = await ana.comment.add({ reviewId, text, mentions });
    await ben.comment.resolve({ commentId: comment.id });
    await ben.comment.add({ reviewId, text, mentions });
  }
  // Either is a line that the lookers do not see: what they see is numbered alike.
  if (said.ana !== said.ben) await otto.dispute.open({ pairId: first });
  else await otto.review.mark({ pairId: first, status: said.second, version: 0 });
  await anaLater.review.submit({ pairId: second, status: said.second, ...why("Ana"), version: 0 });
  await ben.review.mark({ pairId: second, status: said.ana, version: 0 });
}

/** Hears what somebody is told as it happens. */
async function listen(cast: Cast, actor: Actor) {
  const aborted = new AbortController();
  const heard = await createCaller(cast.context(actor), { signal: aborted.signal }).event.feed();
  const stream = heard[Symbol.asyncIterator]();
  await stream.next();
  return {
    async untilNote(): Promise<LiveUpdate[]> {
      const updates: LiveUpdate[] = [];
      while (updates.at(-1)?.change?.kind !== "note_added") {
        const { value } = await stream.next();
        updates.push((value as unknown as [string, LiveUpdate])[1]);
      }
      aborted.abort();
      await stream.return?.();
      return updates;
    },
  };
}
