import type { Db, Tx } from "@rejoinder/db";
import { type Actor, canReadSource, Refusal } from "@rejoinder/domain";
import type {
  AddSourceInput,
  AnchorState,
  ListSourcesInput,
  LocalizedText,
  StatementRole,
  Wording,
} from "@rejoinder/schema";
import { PAGE_SIZE } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";

const sourceColumns = {
  id: true,
  caseId: true,
  position: true,
  kind: true,
  title: true,
  publisher: true,
  author: true,
  publishedOn: true,
  address: true,
  archivedAddress: true,
  language: true,
  reliability: true,
  version: true,
} as const;

/**
 * A keyset page of a case's sources that are the actor's to read, in their order.
 * @returns `after`: the position to ask on from; null on the last page.
 */
export async function listSources(db: Db, actor: Actor, input: ListSourcesInput) {
  const { caseId, query = "", after = 0, limit = PAGE_SIZE } = input;
  const words = query.split(/\s+/).filter(Boolean);
  const rows = await db.prisma.source.findMany({
    where: {
      caseId,
      position: { gt: after },
      ...(!canReadSource(actor, { caseId, kind: "confidential" }) && {
        kind: { not: "confidential" as const },
      }),
      AND: words.map((word) => {
        const holds = { contains: word, mode: "insensitive" } as const;
        return { OR: [{ title: holds }, { publisher: holds }, { address: holds }] };
      }),
    },
    orderBy: { position: "asc" },
    take: limit + 1,
    select: sourceColumns,
  });
  if (rows.length === 0) await caseMustExist(db, caseId);
  const sources = rows.slice(0, limit);
  return { sources, after: rows.length > limit ? (sources.at(-1)?.position ?? null) : null };
}

/** A quotation's place in a preserved text, and what it is used for. */
export type Highlight = {
  anchorId: string;
  /** The quoted words, which a lost anchor has kept. */
  exact: string;
  /** UTF-16 code units into the snapshot's text, end exclusive; null when lost. */
  start: number | null;
  end: number | null;
  state: AnchorState;
  /** The statement it belongs to; null where it is evidence or a citation. */
  statement: { role: StatementRole; wording: Wording } | null;
  /** The pairs it is used in, by position; empty where it belongs to none. */
  pairs: { position: number; title: LocalizedText }[];
};

const highlights = {
  name: "source:highlights",
  text: `SELECT anchor.id AS "anchorId", anchor.exact, anchor.start, anchor."end", anchor.state,
      (SELECT json_build_object('role', s.role, 'wording', part.wording)
        FROM "StatementPart" part JOIN "Statement" s ON s.id = part."statementId"
        WHERE part."anchorId" = anchor.id LIMIT 1) AS statement,
      (SELECT coalesce(json_agg(json_build_object('position', p.position, 'title', p.title) ORDER BY p.position), '[]')
        FROM "Pair" p WHERE p.id IN (
          SELECT pair.id FROM "StatementPart" part JOIN "Pair" pair ON pair."allegationId" = part."statementId"
            WHERE part."anchorId" = anchor.id
          UNION SELECT link."pairId" FROM "StatementPart" part
            JOIN "PairResponse" link ON link."statementId" = part."statementId" WHERE part."anchorId" = anchor.id
          UNION SELECT e."pairId" FROM "Evidence" e WHERE e."anchorId" = anchor.id AND e."withdrawnAt" IS NULL
        )) AS pairs
    FROM "Anchor" anchor WHERE anchor."snapshotId" = $1 ORDER BY anchor.start NULLS LAST, anchor.id LIMIT 1000`,
};

/**
 * A source with its newest preserved text and the quotations in it, in their order.
 * @throws Refusal `SOURCE_NOT_FOUND`
 */
export async function getSource(db: Db, sourceId: string) {
  const source = await db.prisma.source.findUnique({
    where: { id: sourceId },
    select: {
      ...sourceColumns,
      case: { select: { slug: true, title: true } },
      snapshots: {
        orderBy: { id: "desc" },
        take: 1,
        select: { id: true, extent: true, text: true, sha256: true, wholeSha256: true },
      },
    },
  });
  if (!source) throw new Refusal("SOURCE_NOT_FOUND", { sourceId });
  const { snapshots, case: ofCase, ...particulars } = source;
  const snapshot = snapshots[0] ?? null;
  return {
    ...particulars,
    case: { slug: ofCase.slug, title: ofCase.title as LocalizedText },
    snapshot,
    highlights: snapshot ? await db.sql<Highlight>(highlights, [snapshot.id]) : [],
  };
}

/** Adds a source behind the last one of its case. */
export async function saveSource(tx: Tx, input: AddSourceInput) {
  await tx.$queryRaw`SELECT id FROM "Case" WHERE id = ${input.caseId}::uuid FOR UPDATE`;
  const last = await tx.source.findFirst({
    where: { caseId: input.caseId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return tx.source.create({
    data: { ...input, position: (last?.position ?? 0) + 1 },
    select: sourceColumns,
  });
}
