import { type Change, compareQuotation, isAlike, selectorsOf } from "@rejoinder/anchor";
import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { AnchorState, PlaceInput } from "@rejoinder/schema";
import { anchorSelection, holdNewestText } from "../../anchoring.ts";

const anchorColumns = {
  id: true,
  exact: true,
  prefix: true,
  suffix: true,
  start: true,
  end: true,
  state: true,
  changes: true,
  confirmedById: true,
  version: true,
  snapshot: {
    select: {
      id: true,
      text: true,
      source: { select: { id: true, caseId: true, kind: true } },
    },
  },
} as const;

/** A quotation, with the newest text of the source it is of. @throws Refusal `ANCHOR_NOT_FOUND` */
export async function getAnchor(db: Pick<Db["prisma"], "anchor">, anchorId: string) {
  const anchor = await db.anchor.findUnique({ where: { id: anchorId }, select: anchorColumns });
  if (!anchor) throw new Refusal("ANCHOR_NOT_FOUND", { anchorId });
  return anchor;
}
export type AnchorInText = Awaited<ReturnType<typeof getAnchor>>;

/** What of a quotation's place is settled, with the words around it, by which it is found again. */
export type Settled = {
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  state: AnchorState;
  changes: Change[];
  confirmedById: string | null;
};

/**
 * The fuzzy place of a quotation, confirmed.
 * @throws Refusal `ANCHOR_SETTLED`
 */
export function confirmed(anchor: AnchorInText, actorId: string): Settled {
  const { start, end } = mustBeFuzzy(anchor);
  if (anchor.confirmedById !== null) throw new Refusal("ANCHOR_SETTLED", { anchorId: anchor.id });
  const { prefix, suffix } = selectorsOf(anchor.snapshot.text, start, end);
  const changes = anchor.changes as Change[];
  return { prefix, suffix, start, end, state: "fuzzy", changes, confirmedById: actorId };
}

/**
 * No place: the newest text does not hold the quotation after all, whoever confirmed that it did.
 * @throws Refusal `ANCHOR_SETTLED`
 */
export function rejected(anchor: AnchorInText): Settled {
  mustBeFuzzy(anchor);
  const { prefix, suffix } = anchor;
  const nowhere = { start: null, end: null, confirmedById: null };
  return { prefix, suffix, ...nowhere, state: "lost", changes: [] };
}

/**
 * The place that a person points at: of a quotation that is lost or waits to be confirmed, or of its
 * very words elsewhere in the text.
 * @throws Refusal `SOURCE_MOVED_ON`, `QUOTATION_NOT_FOUND`, `QUOTATION_CUT`, `QUOTATION_UNLIKE`,
 *   `ANCHOR_SETTLED`
 */
export function pointedAt(anchor: AnchorInText, place: PlaceInput, actorId: string): Settled {
  const { exact, prefix, suffix, start, end } = anchorSelection(anchor.snapshot, place);
  const there = { prefix, suffix, start, end };
  if (exact === anchor.exact) return { ...there, state: "exact", changes: [], confirmedById: null };
  if (isHeld(anchor)) throw new Refusal("ANCHOR_SETTLED", { anchorId: anchor.id });
  if (!isAlike(anchor.exact, exact)) throw new Refusal("QUOTATION_UNLIKE", { anchorId: anchor.id });
  const changes = compareQuotation(anchor.exact, exact);
  if (changes.length === 0) return { ...there, state: "normalised", changes, confirmedById: null };
  return { ...there, state: "fuzzy", changes, confirmedById: actorId };
}

/** Whether the newest text holds the quotation, by itself or by somebody's word. */
export const isQuoted = ({ state, confirmedById }: Pick<Settled, "state" | "confirmedById">) =>
  state !== "lost" && (state !== "fuzzy" || confirmedById !== null);

/** Whether the newest text holds the quotation without anybody's word for it. */
const isHeld = ({ state }: AnchorInText) => state === "exact" || state === "normalised";

function mustBeFuzzy({ id, state, start, end }: AnchorInText) {
  if (state !== "fuzzy" || start === null || end === null)
    throw new Refusal("ANCHOR_SETTLED", { anchorId: id });
  return { start, end };
}

/**
 * Saves where a quotation stands, while no newer text is saved.
 * @throws Refusal `ANCHOR_MOVED_ON` when it is not at the version the caller saw, `SOURCE_MOVED_ON`
 *   when the text is not the newest any more
 */
export async function saveSettled(tx: Tx, anchor: AnchorInText, version: number, to: Settled) {
  const { snapshot } = anchor;
  const newest = await holdNewestText(tx, snapshot.source.id);
  if (newest?.id !== snapshot.id) throw new Refusal("SOURCE_MOVED_ON", { anchorId: anchor.id });
  const { count } = await tx.anchor.updateMany({
    where: { id: anchor.id, version, snapshotId: snapshot.id },
    data: { ...to, version: version + 1 },
  });
  if (count === 0) throw new Refusal("ANCHOR_MOVED_ON", { anchorId: anchor.id });
}
