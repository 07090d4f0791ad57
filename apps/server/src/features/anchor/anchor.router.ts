import type { Tx } from "@rejoinder/db";
import { type Actor, canSettleAnchor, Refusal, rightToSource } from "@rejoinder/domain";
import { anchorInput, type EventKind, placeAnchorInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { type By, byOf } from "../../pair-way/on-way.ts";
import {
  changeResting,
  listPairsByEvidenceOn,
  listPairsOnAnchors,
} from "../../pair-way/resting.ts";
import { may } from "../../permission.ts";
import { mayReadSource } from "../../source-place.ts";
import { type Context, memberProcedure, router } from "../../trpc.ts";
import {
  type AnchorInText,
  confirmed,
  getAnchor,
  isQuoted,
  pointedAt,
  rejected,
  type Settled,
  saveSettled,
} from "./anchor.queries.ts";

type Settling = Parameters<typeof change>[0] & Pick<Context, "db" | "now"> & { actor: Actor };

export const anchorRouter = router({
  /** A person says that a fuzzy quotation stands where the desk found it. */
  confirm: memberProcedure.input(anchorInput).mutation(async ({ ctx, input }) => {
    const anchor = await getAnchorFor(ctx, input);
    return settle(ctx, anchor, input.version, "anchor_confirmed", confirmed(anchor, ctx.actor.id));
  }),

  /** A person says that it does not: the newest text has lost it. */
  reject: memberProcedure.input(anchorInput).mutation(async ({ ctx, input }) => {
    const anchor = await getAnchorFor(ctx, input);
    return settle(ctx, anchor, input.version, "anchor_rejected", rejected(anchor));
  }),

  /** A person points at where a quotation stands in the newest text. */
  place: memberProcedure.input(placeAnchorInput).mutation(async ({ ctx, input }) => {
    const { anchorId, version, place } = input;
    const anchor = await getAnchorFor(ctx, { anchorId, version, snapshotId: place.snapshotId });
    const to = pointedAt(anchor, input.place, ctx.actor.id);
    return settle(ctx, anchor, input.version, "anchor_confirmed", to);
  }),
});

/** @throws Refusal `ANCHOR_NOT_FOUND`, `NOT_ALLOWED`, `SOURCE_MOVED_ON`, `ANCHOR_MOVED_ON` */
async function getAnchorFor(
  { db, actor }: Settling,
  { anchorId, snapshotId, version }: { anchorId: string; snapshotId: string; version: number },
): Promise<AnchorInText> {
  const anchor = await getAnchor(db.prisma, anchorId);
  const { source } = anchor.snapshot;
  mayReadSource(actor, source, "ANCHOR_NOT_FOUND");
  may(canSettleAnchor(actor, source), { anchorId });
  if (anchor.snapshot.id !== snapshotId) throw new Refusal("SOURCE_MOVED_ON", { anchorId });
  if (anchor.version !== version) throw new Refusal("ANCHOR_MOVED_ON", { anchorId });
  return anchor;
}

/** What is quoted no more is missed by all who quote it; what is quoted again counts as evidence again. */
async function changeRestingOnPlace(tx: Tx, by: By, anchor: AnchorInText, to: Settled) {
  if (to.state === "lost")
    return changeResting(tx, by, await listPairsOnAnchors(tx, [anchor.id]), "anchor_lost");
  if (isQuoted(anchor) || !isQuoted(to)) return [];
  return changeResting(tx, by, await listPairsByEvidenceOn(tx, anchor.id), "evidence_added");
}

function settle(
  ctx: Settling,
  anchor: AnchorInText,
  version: number,
  kind: EventKind,
  to: Settled,
) {
  const { source, id: snapshotId } = anchor.snapshot;
  return change(ctx, async (tx) => {
    await saveSettled(tx, anchor, version, to);
    const moved = await changeRestingOnPlace(tx, byOf(ctx), anchor, to);
    const { start, end, state, changes, confirmedById } = anchor;
    const { prefix: _prefix, suffix: _suffix, ...settled } = to;
    const of = { anchorId: anchor.id, exact: anchor.exact, sourceId: source.id, snapshotId };
    await recordEvent(tx, {
      caseId: source.caseId,
      pairId: null,
      actorId: ctx.actor.id,
      kind,
      right: rightToSource(source),
      before: { ...of, start, end, state, changes, confirmedById },
      after: { ...of, ...settled },
      at: ctx.now,
    });
    await recordEvents(tx, moved);
    return { id: anchor.id };
  });
}
