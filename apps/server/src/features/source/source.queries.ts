import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal, wouldHide } from "@rejoinder/domain";
import type { LocalizedText, SourceParticulars } from "@rejoinder/schema";
import { sourceColumns } from "../../new-source.ts";
import type { SourcePlace } from "../../source-place.ts";
import { listHighlights } from "./source.highlights.ts";

/** Texts of one source that its page offers to look at. */
const SNAPSHOTS_MAX = 100;

/**
 * A source with one of its preserved texts, the newest unless another is named, the quotations in that
 * text in their order, and every text there is, newest first.
 * @throws Refusal `SOURCE_NOT_FOUND`, `SNAPSHOT_NOT_FOUND`
 */
export async function getSource(db: Db, actor: Actor, sourceId: string, snapshotId?: string) {
  const source = await db.prisma.source.findUnique({
    where: { id: sourceId },
    select: {
      ...sourceColumns,
      case: { select: { slug: true, title: true } },
      originGroup: {
        select: {
          sources: {
            where: { id: { not: sourceId } },
            orderBy: { position: "asc" },
            select: { id: true, title: true, kind: true },
          },
        },
      },
      snapshots: {
        orderBy: { id: "desc" },
        take: SNAPSHOTS_MAX,
        select: {
          id: true,
          extent: true,
          sha256: true,
          createdAt: true,
          captures: {
            orderBy: { id: "asc" },
            take: 1,
            select: { id: true, extractor: true, extractorVersion: true, way: true },
          },
        },
      },
    },
  });
  if (!source) throw new Refusal("SOURCE_NOT_FOUND", { sourceId });
  const { snapshots, case: ofCase, originGroup, ...particulars } = source;
  const newest = snapshots[0]?.id ?? null;
  const shown = snapshotId ?? newest;
  const snapshot = shown === null ? null : await getSnapshot(db, sourceId, shown);
  return {
    ...particulars,
    case: { slug: ofCase.slug, title: ofCase.title as LocalizedText },
    /** The other sources of its origin group. */
    sameOrigin: originGroup?.sources ?? [],
    snapshots: snapshots.map(({ captures, ...each }) => ({
      ...each,
      capture: captures[0] ?? null,
    })),
    snapshot: snapshot && { ...snapshot, isNewest: snapshot.id === newest },
    highlights: snapshot ? await listHighlights(db, actor, particulars, snapshot.id) : [],
  };
}

/** @throws Refusal `SNAPSHOT_NOT_FOUND` */
async function getSnapshot(db: Db, sourceId: string, snapshotId: string) {
  const snapshot = await db.prisma.snapshot.findFirst({
    where: { id: snapshotId, sourceId },
    select: {
      id: true,
      extent: true,
      text: true,
      sha256: true,
      wholeSha256: true,
      createdAt: true,
    },
  });
  if (!snapshot) throw new Refusal("SNAPSHOT_NOT_FOUND", { snapshotId });
  return snapshot;
}

/** Two texts of one source, each with where every quotation stands in it. */
export async function getComparison(
  db: Db,
  actor: Actor,
  source: SourcePlace,
  from: string,
  to: string,
) {
  const [before, after] = await Promise.all(
    [from, to].map(async (id) => ({
      ...(await getSnapshot(db, source.id, id)),
      highlights: await listHighlights(db, actor, source, id),
    })),
  );
  if (!before || !after) throw new Error("two were asked for");
  return { before, after };
}

/**
 * @returns the particulars as they were
 * @throws Refusal `SOURCE_MOVED_ON` with those that stand now, `SOURCE_NOT_HIDEABLE`
 */
export async function saveParticulars(
  tx: Tx,
  sourceId: string,
  version: number,
  particulars: SourceParticulars,
) {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR UPDATE`;
  const before = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: sourceColumns,
  });
  if (before.version !== version) throw new Refusal("SOURCE_MOVED_ON", { sourceId }, before);
  if (wouldHide(before, particulars)) throw new Refusal("SOURCE_NOT_HIDEABLE", { sourceId });
  const after = await tx.source.update({
    where: { id: sourceId },
    data: { ...particulars, version: version + 1 },
    select: sourceColumns,
  });
  return { before, after };
}
