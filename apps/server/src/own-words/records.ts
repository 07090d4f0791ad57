import type { Db, Tx } from "@rejoinder/db";
import {
  type Actor,
  hasRight,
  Refusal,
  rightToNote,
  type Sight,
  seesReviews,
  stageForWording,
} from "@rejoinder/domain";
import {
  type Locale,
  type LocalizedText,
  locales,
  type NoteKind,
  type OwnWords,
  type ReviewState,
  type Visibility,
} from "@rejoinder/schema";

/** Some of the desk's own words, in one language. */
export type OwnText = {
  of: OwnWords;
  recordId: string;
  /** Null for words of the case as a whole. */
  pair: { id: string; position: number } | null;
  text: string;
  /** Null where nobody said in which language it is. */
  lang: Locale | null;
};

/** A row read at a time; `id` is where to read on from. */
const CHUNK = 500;

/** @throws Refusal `CASE_NOT_FOUND` */
export async function getCaseWords(db: { prisma: Tx }, caseId: string) {
  const found = await db.prisma.case.findUnique({
    where: { id: caseId },
    select: {
      title: true,
      summary: true,
      parties: { select: { name: true } },
      steps: { orderBy: { position: "asc" }, select: { stage: true, partyId: true } },
    },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND", { caseId });
  const ofCase = { recordId: caseId, pair: null };
  return {
    inLint: {
      stage: stageForWording(found.steps),
      names: found.parties.flatMap(({ name }) => Object.values(name as LocalizedText)),
    },
    texts: [
      ...inLanguages({ ...ofCase, of: "case_title" }, found.title),
      ...inLanguages({ ...ofCase, of: "case_summary" }, found.summary),
    ],
  };
}

type Of = Omit<OwnText, "text" | "lang">;

function inLanguages(of: Of, words: unknown): OwnText[] {
  const text = words as LocalizedText;
  return locales.flatMap((lang) => (text[lang] ? [{ ...of, text: text[lang], lang }] : []));
}

type Asked = {
  caseId: string;
  /** Of one record alone; null for all of the case. */
  recordId: string | null;
};

/** The titles of a case's pairs, a chunk at a time. */
export async function* readTitles(
  db: { prisma: Tx },
  { caseId, recordId }: Asked,
): AsyncGenerator<OwnText[]> {
  let after = 0;
  for (;;) {
    const rows = await db.prisma.pair.findMany({
      where: { caseId, position: { gt: after }, ...(recordId !== null && { id: recordId }) },
      orderBy: { position: "asc" },
      take: CHUNK,
      select: { id: true, position: true, title: true },
    });
    yield rows.flatMap(({ title, ...pair }) =>
      inLanguages({ of: "pair_title", recordId: pair.id, pair }, title),
    );
    after = rows.at(-1)?.position ?? 0;
    if (rows.length < CHUNK) return;
  }
}

const notes = {
  name: "wording:notes",
  text: `SELECT n.id, n.kind, n.visibility, n.text, p.id AS "pairId", p.position
    FROM "Note" n JOIN "Pair" p ON p.id = n."pairId"
    WHERE p."caseId" = $1 AND n."withdrawnAt" IS NULL AND n.id > $2 AND ($3::uuid IS NULL OR n.id = $3)
      AND NOT EXISTS (SELECT FROM "Note" later WHERE later."supersedesId" = n.id)
    ORDER BY n.id LIMIT ${CHUNK}`,
};

type Row = { id: string; pairId: string; position: number; text: string };
type NoteRow = Row & { kind: NoteKind; visibility: Visibility };
type ReviewRow = Row & Sight & { reviewerId: string; state: ReviewState };

/** The notes that stand, as far as they are the actor's to read. */
export function readNotes(db: Db, actor: Actor, { caseId, recordId }: Asked) {
  return readById<NoteRow>(
    "note",
    (after) => db.sql<NoteRow>(notes, [caseId, after, recordId]),
    (note) => hasRight(actor, { caseId }, rightToNote(note)),
  );
}

/** Of the notes that stand, the public ones. */
export async function* readPublicNotes(
  { prisma }: { prisma: Tx },
  caseId: string,
): AsyncGenerator<OwnText[]> {
  let after = NIL;
  for (;;) {
    const rows = await prisma.note.findMany({
      where: {
        pair: { caseId },
        visibility: "public",
        withdrawnAt: null,
        supersededBy: null,
        id: { gt: after },
      },
      orderBy: { id: "asc" },
      take: CHUNK,
      select: { id: true, text: true, pair: { select: { id: true, position: true } } },
    });
    yield rows.map(({ id, text, pair }) => ({
      of: "note" as const,
      recordId: id,
      pair,
      text,
      lang: null,
    }));
    after = rows.at(-1)?.id ?? NIL;
    if (rows.length < CHUNK) return;
  }
}

const reviews = {
  name: "wording:reviews",
  text: `SELECT r.id, r."reviewerId", r.rationale AS text, p.id AS "pairId", p.position, p.state,
      coalesce(m."seesOthers", false) AS "seesOthers", false AS "isClaimant"
    FROM "Review" r JOIN "Pair" p ON p.id = r."pairId"
    LEFT JOIN "Mark" m ON m."pairId" = p.id AND m."reviewerId" = $4
    WHERE p."caseId" = $1 AND r."supersededAt" IS NULL AND r.id > $2 AND ($3::uuid IS NULL OR r.id = $3)
    ORDER BY r.id LIMIT ${CHUNK}`,
};

/** The reasons of current reviews: the actor's own, and others' as far as they are theirs to see. */
export function readRationales(db: Db, actor: Actor, { caseId, recordId }: Asked) {
  return readById<ReviewRow>(
    "rationale",
    (after) => db.sql<ReviewRow>(reviews, [caseId, after, recordId, actor.id]),
    (review) => review.reviewerId === actor.id || seesReviews(review, review),
  );
}

const NIL = "00000000-0000-0000-0000-000000000000";

async function* readById<R extends Row>(
  of: "note" | "rationale",
  read: (after: string) => Promise<R[]>,
  isShown: (row: R) => boolean,
): AsyncGenerator<OwnText[]> {
  let after = NIL;
  for (;;) {
    const rows = await read(after);
    yield rows.filter(isShown).map(({ id, pairId, position, text }) => ({
      of,
      recordId: id,
      pair: { id: pairId, position },
      text,
      lang: null,
    }));
    after = rows.at(-1)?.id ?? NIL;
    if (rows.length < CHUNK) return;
  }
}
