import type { Db } from "@rejoinder/db";
import { verifyHistory } from "@rejoinder/server/cases";
import type { Ledger } from "./load.ts";

/** What a database holds of what was acknowledged. */
export type Audit = { missing: number; twice: number; broken: number; events: number };

const missingNotes = {
  text: `SELECT count(*)::int AS missing
    FROM unnest($1::text[], $2::uuid[]) AS told(words, id)
    LEFT JOIN "Note" n ON n.id = told.id AND n.text = told.words
    LEFT JOIN (SELECT content::jsonb->'after'->>'noteId' AS id FROM "Event" WHERE kind = 'note_added') e
      ON e.id = told.id::text
    WHERE n.id IS NULL OR e.id IS NULL`,
};

const missingMarks = {
  text: `SELECT count(*)::int AS missing
    FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[]) AS told(person, pair, version, times)
    LEFT JOIN "Mark" m ON m."reviewerId" = told.person AND m."pairId" = told.pair
    LEFT JOIN (SELECT "actorId", "pairId", count(*) AS times FROM "Event"
      WHERE kind = 'pair_marked' GROUP BY 1, 2) e ON e."actorId" = told.person AND e."pairId" = told.pair
    WHERE coalesce(m.version, 0) < told.version OR coalesce(e.times, 0) < told.times`,
};

const notesTwice = {
  text: `SELECT count(*)::int AS twice FROM (SELECT FROM "Note" GROUP BY text HAVING count(*) > 1) n`,
};

/**
 * Looks for every acknowledged write and the event of each, for notes written twice, and walks every
 * chain of the history.
 */
export async function audit(db: Db, { notes, marks }: Ledger): Promise<Audit> {
  const all = [...marks.values()];
  const [lostNotes] = await db.sql<{ missing: number }>(missingNotes, [
    [...notes.keys()],
    [...notes.values()],
  ]);
  const [lostMarks] = await db.sql<{ missing: number }>(missingMarks, [
    all.map(({ personId }) => personId),
    all.map(({ pairId }) => pairId),
    all.map(({ version }) => version),
    all.map(({ count }) => count),
  ]);
  const [doubled] = await db.sql<{ twice: number }>(notesTwice, []);
  const chains = await verifyHistory(db);
  return {
    missing: (lostNotes?.missing ?? 0) + (lostMarks?.missing ?? 0),
    twice: doubled?.twice ?? 0,
    broken: chains.filter(({ fault }) => fault).length,
    events: chains.reduce((sum, { events }) => sum + events, 0),
  };
}

/** Several audits in one: the worst of each. */
export function missesIn(audits: readonly Audit[], { wrong }: Ledger): string[] {
  const worst = (key: keyof Audit) => Math.max(0, ...audits.map((each) => each[key]));
  return [
    ...(worst("missing") > 0 ? [`${worst("missing")} acknowledged writes missing`] : []),
    ...(worst("twice") > 0 ? [`${worst("twice")} notes written twice`] : []),
    ...(worst("broken") > 0 ? [`${worst("broken")} chains broken`] : []),
    ...new Set(wrong.map((each) => `wrong answer to ${each}`)),
  ];
}

/** What was refused meanwhile, in words. */
export function refused({ refusals }: Ledger): string {
  const told = [...refusals].map(([code, times]) => `${times} × ${code}`);
  return told.length === 0 ? "none refused" : `refused: ${told.join(", ")}`;
}
