import type { Tx } from "@rejoinder/db";
import {
  type Actor,
  canAddSource,
  canChangeSource,
  canReadSource,
  rightToSource,
} from "@rejoinder/domain";
import {
  type AddSourceInput,
  addSourceInput,
  addSourcesInput,
  changeSourceInput,
  compareSnapshotsInput,
  listSourcesInput,
  type RestingCause,
  sourceByIdInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { type NewEvent, recordEvent, recordEvents } from "../../history/record.ts";
import { recordOfSource, saveSources } from "../../new-source.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { changeResting, listPairsOnSources } from "../../pair-way/resting.ts";
import { may, mayReadCase } from "../../permission.ts";
import { getReadableSource } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { listSources } from "./source.list.ts";
import { getComparison, getSource, saveParticulars } from "./source.queries.ts";

export const sourceRouter = router({
  byId: memberProcedure.input(sourceByIdInput).query(async ({ ctx, input }) => {
    await getReadableSource(ctx.db, ctx.actor, input.sourceId);
    const source = await getSource(ctx.db, ctx.actor, input.sourceId, input.snapshotId);
    const { sameOrigin, caseId, ...rest } = source;
    return {
      ...rest,
      caseId,
      sameOrigin: sameOrigin.filter(({ kind }) => canReadSource(ctx.actor, { caseId, kind })),
    };
  }),

  list: memberProcedure.input(listSourcesInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    if (input.query) await ctx.spend("search");
    return listSources(ctx.db, ctx.actor, input);
  }),

  /** Two texts of a source, with where every quotation stands in each. */
  compare: memberProcedure.input(compareSnapshotsInput).query(async ({ ctx, input }) => {
    const source = await getReadableSource(ctx.db, ctx.actor, input.sourceId);
    return getComparison(ctx.db, ctx.actor, source, input.from, input.to);
  }),

  add: memberProcedure.input(addSourceInput).mutation(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    mayReadCase(ctx.actor, input.caseId);
    may(canAddSource(ctx.actor, input), { caseId: input.caseId });
    return change(ctx, async (tx) => {
      const { caseId, ...source } = input;
      const [added] = await addSources(tx, ctx, caseId, [source]);
      if (!added) throw new Error("a source was added");
      return added;
    });
  }),

  /** Adds a list of sources, all or none. */
  addMany: memberProcedure.input(addSourcesInput).mutation(async ({ ctx, input }) => {
    const { caseId, sources } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    for (const { kind } of sources) may(canAddSource(ctx.actor, { caseId, kind }), { caseId });
    return change(ctx, async (tx) => ({
      ids: (await addSources(tx, ctx, caseId, sources)).map(({ id }) => id),
    }));
  }),

  /** Sets what is on record of a source. Its preserved texts stay as they are. */
  change: memberProcedure.input(changeSourceInput).mutation(async ({ ctx, input }) => {
    const { sourceId, version, particulars } = input;
    const source = await getReadableSource(ctx.db, ctx.actor, sourceId);
    may(canChangeSource(ctx.actor, source), { sourceId });
    may(canChangeSource(ctx.actor, { ...source, kind: particulars.kind }), { sourceId });
    return change(ctx, async (tx) => {
      const { before, after } = await saveParticulars(tx, sourceId, version, particulars);
      const causes = causesOf(before, after);
      const resting = causes.length > 0 ? await listPairsOnSources(tx, [sourceId]) : [];
      const moved: NewEvent[] = [];
      for (const cause of causes)
        moved.push(...(await changeResting(tx, byOf(ctx), resting, cause)));
      await recordEvent(tx, {
        caseId: source.caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "source_changed",
        right: rightToSource(before) ?? rightToSource(after),
        before: recordOfSource(before),
        after: recordOfSource(after),
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      return after;
    });
  }),
});

/** What tells one document from another. Where it is archived does not. */
const identity = ["title", "publisher", "author", "publishedOn", "address", "language"] as const;

type Told = Awaited<ReturnType<typeof saveParticulars>>["after"];

/** What changed of that which decisions on its evidence rest on. */
function causesOf(before: Told, after: Told): RestingCause[] {
  const isRated = before.kind !== after.kind || before.reliability !== after.reliability;
  const isOther = identity.some((name) => before[name] !== after[name]);
  return [
    ...(isRated ? (["evidence_rerated"] as const) : []),
    ...(isOther ? (["source_superseded"] as const) : []),
  ];
}

/** Each with an event of its own. */
async function addSources(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  caseId: string,
  sources: Omit<AddSourceInput, "caseId">[],
) {
  const added = await saveSources(tx, caseId, sources);
  for (const source of added)
    await recordEvent(tx, {
      caseId,
      pairId: null,
      actorId: actor.id,
      kind: "source_added",
      right: rightToSource(source),
      before: null,
      after: recordOfSource(source),
      at: now,
    });
  return added;
}
