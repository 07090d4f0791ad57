import { selectorsOf } from "@rejoinder/anchor";
import type { Tx } from "@rejoinder/db";
import { ERASED } from "./records.ts";

/** A quotation that stands nowhere, and nothing of what stood around it or differed from it. */
const lost = {
  state: "lost",
  start: null,
  end: null,
  prefix: "",
  suffix: "",
  changes: [],
  confirmedById: null,
} as const;

/** Takes the words out of quotations, with those that were kept of the texts they stood in. */
export async function loseAnchors(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.anchor.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...lost, exact: ERASED },
  });
  await tx.anchorPlace.updateMany({
    where: { anchorId: { in: [...ids] } },
    data: { changes: [] },
  });
}

/**
 * Takes out of quotations what they kept of a text that was erased. One that has moved on stands where
 * it stands, between the words of that text; one that no other text holds loses its words.
 *
 * @returns the ids of the text's quotations
 */
export async function eraseFromAnchors(tx: Tx, snapshotId: string): Promise<string[]> {
  const anchors = await tx.anchor.findMany({
    where: { places: { some: { snapshotId } } },
    select: {
      id: true,
      snapshotId: true,
      start: true,
      end: true,
      places: {
        where: { state: { not: "lost" }, snapshot: { salt: { not: null } } },
        take: 1,
        select: { snapshotId: true },
      },
    },
  });
  const nowhere = anchors.filter(({ places }) => places.length === 0).map(({ id }) => id);
  const lostThere = anchors.filter((each) => each.snapshotId === snapshotId).map(({ id }) => id);
  await tx.anchor.updateMany({ where: { id: { in: lostThere } }, data: lost });
  await loseAnchors(tx, nowhere);
  const movedOn = anchors.filter((each) => each.snapshotId !== snapshotId);
  for (const textId of new Set(movedOn.map((each) => each.snapshotId)))
    await putInContext(
      tx,
      textId,
      movedOn.filter((each) => each.snapshotId === textId && each.start !== null),
    );
  await tx.anchor.updateMany({
    where: { id: { in: movedOn.map(({ id }) => id) }, state: "lost" },
    data: { prefix: "", suffix: "", changes: [] },
  });
  await tx.anchorPlace.updateMany({
    where: { snapshotId },
    data: { state: "lost", start: null, end: null, changes: [], isConfirmed: false },
  });
  return anchors.map(({ id }) => id);
}

/** Puts the words of the text that quotations stand in now around them. */
async function putInContext(
  tx: Tx,
  textId: string,
  anchors: readonly { id: string; start: number | null; end: number | null }[],
): Promise<void> {
  const { text } = await tx.snapshot.findUniqueOrThrow({
    where: { id: textId },
    select: { text: true },
  });
  for (const { id, start, end } of anchors) {
    const { prefix, suffix } = selectorsOf(text, start ?? 0, end ?? 0);
    await tx.anchor.update({ where: { id }, data: { prefix, suffix } });
  }
}
