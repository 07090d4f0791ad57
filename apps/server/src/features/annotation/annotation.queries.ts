import { toWebAnnotation } from "@rejoinder/anchor";
import type { Db } from "@rejoinder/db";
import type { Actor } from "@rejoinder/domain";
import type { AnchorState } from "@rejoinder/schema";
import type { SourcePlace } from "../../source-place.ts";
import { anchorStands, unreadNotes } from "../../standing.ts";

/** A source's newest text; null where none is preserved. */
export function getNewestText(db: Db, sourceId: string) {
  return db.prisma.snapshot.findFirst({
    where: { sourceId },
    orderBy: { id: "desc" },
    select: { id: true, text: true },
  });
}

const standing = {
  name: "annotation:standing",
  text: `SELECT anchor.id, anchor.start, anchor."end", anchor.state FROM "Anchor" anchor
    WHERE anchor."snapshotId" = $1 AND ${anchorStands("anchor.id", "$2")}
    ORDER BY anchor.start, anchor.id`,
};

type Standing = { id: string; start: number; end: number; state: AnchorState };

/**
 * What a source's newest text is quoted for, as far as something that stands and is the actor's to read
 * rests on it, as a W3C AnnotationCollection. An annotation gives words for words of the text: a
 * quotation that the text holds only nearly, confirmed or not, or has lost, is left out.
 *
 * @returns `leftOut`: how many are
 */
export async function getAnnotations(db: Db, actor: Actor, { id: sourceId, caseId }: SourcePlace) {
  const source = await db.prisma.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { title: true, address: true },
  });
  const newest = await getNewestText(db, sourceId);
  const anchors = newest
    ? await db.sql<Standing>(standing, [newest.id, unreadNotes(actor, { caseId })])
    : [];
  const held = anchors.filter(({ state }) => state === "exact" || state === "normalised");
  const items = held.map(({ id, start, end }) =>
    toWebAnnotation(
      newest?.text ?? "",
      { start, end },
      { id: `urn:uuid:${id}`, source: source.address ?? `urn:uuid:${sourceId}` },
    ),
  );
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${newest?.id ?? sourceId}`,
    type: "AnnotationCollection",
    label: source.title,
    total: items.length,
    first: { type: "AnnotationPage", startIndex: 0, items },
  } as const;
  return { collection, leftOut: anchors.length - held.length };
}
