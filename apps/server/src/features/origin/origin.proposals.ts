import { setImmediate } from "node:timers/promises";
import type { Db } from "@rejoinder/db";
import { type Actor, canReadSource } from "@rejoinder/domain";
import type { SourceKind } from "@rejoinder/schema";
import { fingerprintToStore, fromStored } from "../../capture/stored-fingerprint.ts";
import { type Compared, findCopies } from "./origin.copies.ts";

/** Most sources of a case that are held against one another. */
const COMPARED_MAX = 2_000;

type SourceCompared = {
  id: string;
  title: string;
  kind: SourceKind;
  originGroupId: string | null;
};

/** Two sources whose texts look like copies of one story, and how much of the shorter is in the other. */
export type OriginProposal = { one: SourceCompared; other: SourceCompared; similarity: number };

const compared = {
  name: "origin:compared",
  text: `SELECT source.id, source.title, source.kind, source."originGroupId", newest.id AS "snapshotId",
      to_json(kept.fingerprint) AS stored
    FROM "Source" source
    JOIN LATERAL (SELECT t.id, t.sha256 FROM "Snapshot" t WHERE t."sourceId" = source.id
      ORDER BY t.id DESC LIMIT 1) newest ON newest.sha256 IS NOT NULL
    LEFT JOIN LATERAL (SELECT c.fingerprint FROM "Capture" c WHERE c."snapshotId" = newest.id
      AND c.state = 'done' AND cardinality(c.fingerprint) > 0 LIMIT 1) kept ON true
    WHERE source."caseId" = $1 AND ($2::boolean OR source.kind <> 'confidential')
    ORDER BY source.position LIMIT ${COMPARED_MAX}`,
};

/**
 * Pairs of sources whose newest texts are near-duplicates and that nobody has put together yet, the most
 * alike first; for a person to confirm. Sources that are not the actor's to read are left out.
 */
export async function proposeOrigins(
  db: Db,
  actor: Actor,
  caseId: string,
): Promise<OriginProposal[]> {
  const readsAll = canReadSource(actor, { caseId, kind: "confidential" });
  type Row = SourceCompared & { snapshotId: string; stored: number[] | null };
  const rows = await db.sql<Row>(compared, [caseId, readsAll]);
  const texts: (Compared & { source: SourceCompared })[] = [];
  for (const { snapshotId, stored, ...source } of rows) {
    const fingerprint = fromStored(stored ?? (await fingerprintOfText(db, snapshotId)));
    if (fingerprint) texts.push({ source, fingerprint, group: source.originGroupId });
  }
  return findCopies(texts).flatMap(({ one, other, similarity }) => {
    const [first, second] = [texts[one], texts[other]];
    return first && second ? [{ one: first.source, other: second.source, similarity }] : [];
  });
}

/** Of texts that no capture gave, as those of a case file, by the id of the snapshot. */
const fingerprints = new Map<string, number[]>();
const FINGERPRINTS_MAX = 5_000;

/** @returns as it would be stored */
async function fingerprintOfText(db: Db, snapshotId: string): Promise<number[]> {
  const known = fingerprints.get(snapshotId);
  if (known) return known;
  const { text } = await db.prisma.snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { text: true },
  });
  const made = fingerprintToStore(text);
  if (fingerprints.size >= FINGERPRINTS_MAX) fingerprints.clear();
  fingerprints.set(snapshotId, made);
  // Lets others in between two texts.
  await setImmediate();
  return made;
}
