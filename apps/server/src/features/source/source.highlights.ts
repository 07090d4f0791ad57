import type { Change } from "@rejoinder/anchor";
import type { Db } from "@rejoinder/db";
import type { Actor, OfCase } from "@rejoinder/domain";
import type { AnchorState, LocalizedText, StatementRole, Wording } from "@rejoinder/schema";
import { anchorIsCited, anchorStands, noteStands, unreadNotes } from "../../standing.ts";

/** A quotation's place in one preserved text, and what it is used for. */
export type Highlight = {
  anchorId: string;
  /** The quoted words, which a lost anchor has kept. */
  exact: string;
  /** UTF-16 code units into the snapshot's text, end exclusive; null when lost. */
  start: number | null;
  end: number | null;
  state: AnchorState;
  /** What differs from the quotation, in the order of the text. */
  changes: Change[];
  /** Whether a person said that a fuzzy one stands here. */
  isConfirmed: boolean;
  /** To name when it is confirmed or rejected. */
  version: number;
  /** The oldest text that holds it: the one it was taken from. */
  takenFrom: string;
  /** The statement it belongs to; null where it is evidence or a citation. */
  statement: { role: StatementRole; wording: Wording } | null;
  /** Whether it is cited in a note that stands and is the reader's to read. */
  isCited: boolean;
  /** The pairs it is used in, by position; empty where it belongs to none. */
  pairs: { position: number; title: LocalizedText }[];
};

/** Most quotations of one text that its page shows. */
const HIGHLIGHTS_MAX = 1_000;

const highlights = {
  name: "source:highlights",
  text: `SELECT anchor.id AS "anchorId", anchor.exact, place.start, place."end", place.state,
      place.changes, place."isConfirmed", anchor.version,
      (SELECT first."snapshotId" FROM "AnchorPlace" first WHERE first."anchorId" = anchor.id
        ORDER BY first."snapshotId" LIMIT 1) AS "takenFrom",
      (SELECT json_build_object('role', s.role, 'wording', part.wording)
        FROM "StatementPart" part JOIN "Statement" s ON s.id = part."statementId"
        WHERE part."anchorId" = anchor.id LIMIT 1) AS statement,
      ${anchorIsCited("anchor.id", "$2")} AS "isCited",
      (SELECT coalesce(json_agg(json_build_object('position', p.position, 'title', p.title) ORDER BY p.position), '[]')
        FROM "Pair" p WHERE p.id IN (
          SELECT pair.id FROM "StatementPart" part JOIN "Pair" pair ON pair."allegationId" = part."statementId"
            WHERE part."anchorId" = anchor.id
          UNION SELECT link."pairId" FROM "StatementPart" part
            JOIN "PairResponse" link ON link."statementId" = part."statementId" WHERE part."anchorId" = anchor.id
          UNION SELECT e."pairId" FROM "Evidence" e WHERE e."anchorId" = anchor.id AND e."withdrawnAt" IS NULL
          UNION SELECT n."pairId" FROM "Citation" c JOIN "Note" n ON n.id = c."noteId"
            WHERE c."anchorId" = anchor.id AND ${noteStands("n", "$2")}
        )) AS pairs
    FROM "AnchorPlace" place JOIN "Anchor" anchor ON anchor.id = place."anchorId"
    WHERE place."snapshotId" = $1 AND ${anchorStands("anchor.id", "$2")}
    ORDER BY place.start NULLS LAST, anchor.id LIMIT ${HIGHLIGHTS_MAX}`,
};

/**
 * The quotations of one preserved text, in their order; those that it does not hold last. What nothing
 * rests on any more, or only what is not the actor's to read, is left out.
 */
export function listHighlights(
  db: Db,
  actor: Actor,
  of: OfCase,
  snapshotId: string,
): Promise<Highlight[]> {
  return db.sql<Highlight>(highlights, [snapshotId, unreadNotes(actor, of)]);
}
