import type { Tx } from "@rejoinder/db";
import {
  type Actor,
  canExportReport,
  canPublishEdition,
  canSettleError,
  type DraftProblem,
  mayPublish,
  Refusal,
} from "@rejoinder/domain";
import {
  editionsOfCaseInput,
  type LocalizedText,
  publishEditionInput,
  renderingInput,
  reportFormatInfo,
  saveDraftInput,
  settleErrorInput,
  startExportInput,
  withdrawEditionInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { freezeDraft } from "../../publishing/freeze.ts";
import { filesOf } from "../../publishing/publish.ts";
import { type Context, memberProcedure, router } from "../../trpc.ts";
import { getDraft, saveDraft } from "./edition.draft.ts";
import { getErrorPlace, listErrors, settleError } from "./edition.errors.ts";
import {
  getEditionPlace,
  getPublication,
  getRendering,
  listEditions,
  saveWithdrawal,
  stopRendering,
} from "./edition.queries.ts";

/** Problems that are told at most; once some are mended, others follow. */
const PROBLEMS_MAX = 500;

export const editionRouter = router({
  /** The editions of a case, newest first, the origin at which readers find them, and what is being published. */
  byCase: memberProcedure.input(editionsOfCaseInput).query(async ({ ctx, input }) => {
    await mayReadKnown(ctx, input.caseId);
    return {
      editions: await listEditions(ctx.db, input.caseId),
      address: ctx.newsroom().url,
      rendering: await getPublication(ctx.db, input.caseId),
    };
  }),

  /** What the next edition is to hold, and what one chooses from. */
  draft: memberProcedure.input(editionsOfCaseInput).query(async ({ ctx, input }) => {
    await mayReadKnown(ctx, input.caseId);
    may(canPublishEdition(ctx.actor, input), { caseId: input.caseId });
    return getDraft(ctx.db, input.caseId);
  }),

  saveDraft: memberProcedure.input(saveDraftInput).mutation(async ({ ctx, input }) => {
    await mayReadKnown(ctx, input.caseId);
    may(canPublishEdition(ctx.actor, input), { caseId: input.caseId });
    return change(ctx, async (tx) => {
      const version = await saveDraft(tx, input, ctx.actor.id, ctx.now);
      await tellDraft(tx, input.caseId, ctx.actor.id, ctx.now);
      return { version };
    });
  }),

  /** What keeps the saved draft from being published, and what asks for a reason. */
  lint: memberProcedure.input(editionsOfCaseInput).query(async ({ ctx, input }) => {
    await mayReadKnown(ctx, input.caseId);
    may(canPublishEdition(ctx.actor, input), { caseId: input.caseId });
    await ctx.spend("draft");
    const { problems } = await freezeDraft(ctx.db, input.caseId, ctx.newsroom(), ctx.now);
    return tellProblems(ctx, problems);
  }),

  /** Publishes the saved draft, beside the desk's answers: the answer comes before that is done. */
  publish: memberProcedure.input(publishEditionInput).mutation(async ({ ctx, input }) => {
    const { caseId, version } = input;
    await mayReadKnown(ctx, caseId);
    may(canPublishEdition(ctx.actor, input), { caseId });
    await ctx.spend("report");
    const { draft, problems } = await freezeDraft(ctx.db, caseId, ctx.newsroom(), ctx.now);
    if (draft.version !== version) throw new Refusal("DRAFT_CHANGED", { caseId }, draft);
    if (!mayPublish(problems))
      throw new Refusal("EDITION_BLOCKED", { caseId }, await tellProblems(ctx, problems));
    const { renderingId } = await change(ctx, async (tx) => {
      const { count } = await tx.rendering.createMany({
        data: {
          caseId,
          askedById: ctx.actor.id,
          draftVersion: version,
          total: filesOf(draft.locales),
          askedAt: ctx.now,
        },
        skipDuplicates: true,
      });
      if (count === 0) throw new Refusal("EDITION_UNDER_WAY", { caseId });
      const { id } = await tx.rendering.findFirstOrThrow({
        where: { caseId, draftVersion: version, endedAt: null },
        select: { id: true },
      });
      await tellDraft(tx, caseId, ctx.actor.id, ctx.now);
      return { renderingId: id };
    });
    await ctx.renderings.ask(renderingId);
    return { renderingId };
  }),

  rendering: memberProcedure.input(renderingInput).query(async ({ ctx, input }) => {
    const { caseId, rendering } = await getRendering(ctx.db, input.renderingId);
    mayRead(ctx.actor, { caseId }, "RENDERING_NOT_FOUND");
    may(canExportReport(ctx.actor, { caseId }), { caseId });
    return rendering;
  }),

  /** Ends what was asked for and is not done: whoever asked may, and who publishes. */
  stop: memberProcedure.input(renderingInput).mutation(async ({ ctx, input }) => {
    const { renderingId } = input;
    const { caseId, askedById } = await getRendering(ctx.db, renderingId);
    mayRead(ctx.actor, { caseId }, "RENDERING_NOT_FOUND");
    may(askedById === ctx.actor.id || canPublishEdition(ctx.actor, { caseId }), { caseId });
    await change(ctx, async (tx) => {
      await stopRendering(tx, renderingId, ctx.now);
      await tellDraft(tx, caseId, ctx.actor.id, ctx.now);
      return {};
    });
    ctx.renderings.stop(renderingId);
    return (await getRendering(ctx.db, renderingId)).rendering;
  }),

  /** Renders a case as it stands into a file, beside the desk's answers. */
  startExport: memberProcedure.input(startExportInput).mutation(async ({ ctx, input }) => {
    const { slug, format, locale } = input;
    const found = await ctx.db.prisma.case.findUnique({ where: { slug }, select: { id: true } });
    if (!found) throw new Refusal("CASE_NOT_FOUND");
    mayReadCase(ctx.actor, found.id);
    may(canExportReport(ctx.actor, { caseId: found.id }), { caseId: found.id });
    if (reportFormatInfo[format].ofEditions) throw new Refusal("FORMAT_NEEDS_EDITION");
    await ctx.spend("report");
    const { renderingId } = await change(ctx, async (tx) => {
      const { id } = await tx.rendering.create({
        data: {
          caseId: found.id,
          askedById: ctx.actor.id,
          format,
          locale,
          total: 1,
          askedAt: ctx.now,
        },
        select: { id: true },
      });
      return { renderingId: id };
    });
    await ctx.renderings.ask(renderingId);
    return { renderingId };
  }),

  /** Takes an edition back: its page and address stay and say why, its files are served no more. */
  withdraw: memberProcedure.input(withdrawEditionInput).mutation(async ({ ctx, input }) => {
    const { caseId, number } = await getEditionPlace(ctx.db, input.editionId);
    mayRead(ctx.actor, { caseId }, "EDITION_NOT_FOUND");
    may(canPublishEdition(ctx.actor, { caseId }), { caseId });
    return change(ctx, async (tx) => {
      await saveWithdrawal(tx, input, ctx.actor.id, ctx.now);
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "edition_withdrawn",
        before: null,
        after: { ...input, number },
        at: ctx.now,
      });
      return {};
    });
  }),

  /** What readers reported. */
  errors: memberProcedure.input(editionsOfCaseInput).query(async ({ ctx, input }) => {
    await mayReadKnown(ctx, input.caseId);
    may(canSettleError(ctx.actor, input), { caseId: input.caseId });
    return listErrors(ctx.db, input.caseId);
  }),

  settleError: memberProcedure.input(settleErrorInput).mutation(async ({ ctx, input }) => {
    const { caseId } = await getErrorPlace(ctx.db, input.errorId);
    mayRead(ctx.actor, { caseId }, "ERROR_REPORT_NOT_FOUND");
    may(canSettleError(ctx.actor, { caseId }), { caseId });
    return change(ctx, async (tx) => {
      await settleError(tx, input, ctx.actor.id, ctx.now);
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "error_report_settled",
        before: null,
        after: input,
        at: ctx.now,
      });
      return {};
    });
  }),
});

/** @throws Refusal `CASE_NOT_FOUND` */
async function mayReadKnown(ctx: Pick<Context, "db"> & { actor: Actor }, caseId: string) {
  await caseMustExist(ctx.db, caseId);
  mayReadCase(ctx.actor, caseId);
}

/** Tells the windows that show a case's editions to look again; no history keeps a draft. */
const tellDraft = (tx: Tx, caseId: string, actorId: string, at: Date) =>
  recordEvents(tx, [
    {
      caseId,
      pairId: null,
      actorId,
      kind: "edition_drafted",
      before: null,
      after: null,
      at,
      isToldOnly: true,
    },
  ]);

/** Problems with the pairs that they are of. */
async function tellProblems({ db }: Pick<Context, "db">, problems: readonly DraftProblem[]) {
  const told = problems.slice(0, PROBLEMS_MAX);
  const ids = [...new Set(told.flatMap(({ pairId }) => pairId ?? []))];
  const pairs = await db.prisma.pair.findMany({
    where: { id: { in: ids } },
    select: { id: true, position: true, title: true },
  });
  const byId = new Map(
    pairs.map((pair) => [pair.id, { ...pair, title: pair.title as LocalizedText }]),
  );
  return {
    problems: told.map(({ pairId, ...problem }) => ({
      ...problem,
      pair: (pairId && byId.get(pairId)) || null,
    })),
    more: problems.length > told.length,
  };
}
