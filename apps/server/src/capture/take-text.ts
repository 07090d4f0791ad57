import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "@rejoinder/db";
import type { CaptureWarningCode } from "@rejoinder/domain";
import type { SnapshotExtent } from "@rejoinder/schema";
import { idAfter } from "./id-after.ts";
import { type MovedCounts, moveAnchors } from "./move-anchors.ts";
import { sha256Of } from "./store.ts";

/** A text as it was read from a document. */
type TextIn = {
  sourceId: string;
  extent: SnapshotExtent;
  text: string;
  /** Hex, of the document's bytes. */
  bytesSha256: string;
};

type Taken = {
  id: string;
  /** Null where the text is the one that is the newest already. */
  commitment: string | null;
  moved: MovedCounts | null;
  warnings: { code: CaptureWarningCode; detail: object }[];
};

/**
 * Makes a text the newest of its source, unless it is that already.
 * @param tx that holds the source
 */
export async function takeText(
  tx: Tx,
  { sourceId, extent, text, bytesSha256 }: TextIn,
): Promise<Taken> {
  const newest = await tx.snapshot.findFirst({
    where: { sourceId },
    orderBy: { id: "desc" },
    select: { id: true, text: true, extent: true, sha256: true, wholeSha256: true },
  });
  if (newest && newest.text === text && newest.extent === extent)
    return { id: newest.id, commitment: null, moved: null, warnings: [] };
  const sha256 = sha256Of(Buffer.from(text, "utf8"));
  const created = await tx.snapshot.create({
    data: {
      id: idAfter(newest?.id ?? null, randomUUIDv7()),
      sourceId,
      extent,
      text,
      sha256,
      wholeSha256: extent === "whole" ? sha256 : wholeOf(newest),
    },
    select: { id: true, commitment: true },
  });
  const moved = newest && (await moveAnchors(tx, newest, { id: created.id, text }));
  const code = newest && changeTold(newest, { extent, text, sha256s: [sha256, bytesSha256] });
  return { ...created, moved, warnings: code === null ? [] : [{ code, detail: {} }] };
}

type Before = {
  text: string;
  extent: SnapshotExtent;
  sha256: string | null;
  wholeSha256: string | null;
};

/** What an excerpt says of its whole stays true of the next excerpt. */
function wholeOf(before: Before | null): string | null {
  return before?.extent === "excerpt" ? before.wholeSha256 : null;
}

/**
 * What a person should know of how a newer text stands to the one before it; null for nothing.
 * @param after `sha256s` of the text and of the document that it was read from: an excerpt may have
 *   named either
 */
function changeTold(
  before: Before,
  after: { extent: SnapshotExtent; text: string; sha256s: readonly string[] },
): CaptureWarningCode | null {
  const isErased = before.sha256 === null;
  if (before.extent === after.extent || after.extent === "excerpt")
    return isErased || before.text === after.text ? null : "text_changed";
  if (before.wholeSha256 === null) return null;
  return after.sha256s.includes(before.wholeSha256) ? "whole_of_excerpt" : "not_whole_of_excerpt";
}
