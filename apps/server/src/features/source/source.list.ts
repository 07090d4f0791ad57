import type { Db } from "@rejoinder/db";
import { type Actor, canReadSource } from "@rejoinder/domain";
import type { ListSourcesInput, SourceNeed } from "@rejoinder/schema";
import { PAGE_SIZE } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { sourceColumns } from "../../new-source.ts";
import { anchorStands, noteStands, unreadNotes } from "../../standing.ts";

/** What rests on a source, and what of it wants a person. */
export type SourceUse = {
  statements: number;
  /** That stands. */
  evidence: number;
  /** In notes that stand and are the reader's to read. */
  citations: number;
  /**
   * Quotations that wait to be confirmed, and those that its newest text does not hold, of what stands
   * and is the reader's to read.
   */
  toConfirm: number;
  lost: number;
};

/** Anchors under alias `a` that want a person, by what they want. */
const wanting = {
  confirm: `a.state = 'fuzzy' AND a."confirmedById" IS NULL`,
  lost: `a.state = 'lost'`,
} as const satisfies Record<Exclude<SourceNeed, "text">, string>;

/** How many quotations of the source's newest text are such. */
const countWanting = (need: keyof typeof wanting, unread: string) =>
  `(SELECT count(*)::int FROM "Anchor" a JOIN "Snapshot" t ON t.id = a."snapshotId"
    WHERE t."sourceId" = source.id AND ${wanting[need]} AND ${anchorStands("a.id", unread)})`;

const use = {
  name: "source:use",
  text: `SELECT source.id,
      (SELECT count(*)::int FROM "Statement" s WHERE s."sourceId" = source.id) AS statements,
      (SELECT count(*)::int FROM "Evidence" e WHERE e."sourceId" = source.id AND e."withdrawnAt" IS NULL) AS evidence,
      (SELECT count(*)::int FROM "Citation" c JOIN "Note" n ON n.id = c."noteId"
        WHERE c."sourceId" = source.id AND ${noteStands("n", "$3")}) AS citations,
      ${countWanting("confirm", "$3")} AS "toConfirm",
      ${countWanting("lost", "$3")} AS lost,
      (SELECT count(*)::int FROM "Source" o WHERE o."originGroupId" = source."originGroupId" AND o.id <> source.id
        AND ($2::boolean OR o.kind <> 'confidential')) AS "sameOrigin"
    FROM "Source" source WHERE source.id = ANY ($1::uuid[])`,
};

const inNeed = (need: keyof typeof wanting) => ({
  name: `source:wants-${need}`,
  text: `SELECT DISTINCT t."sourceId" AS id FROM "Source" source
      JOIN "Snapshot" t ON t."sourceId" = source.id JOIN "Anchor" a ON a."snapshotId" = t.id
    WHERE source."caseId" = $1 AND ${wanting[need]} AND ${anchorStands("a.id", "$2")}`,
});

/** What a source in need of something is found by. */
async function whereInNeed(db: Db, actor: Actor, caseId: string, need: SourceNeed) {
  if (need === "text") return { snapshots: { none: {} } };
  const rows = await db.sql<{ id: string }>(inNeed(need), [caseId, unreadNotes(actor, { caseId })]);
  return { id: { in: rows.map(({ id }) => id) } };
}

/**
 * A keyset page of a case's sources that are the actor's to read, in their order.
 * @returns `after`: the position to ask on from; null on the last page.
 */
export async function listSources(db: Db, actor: Actor, input: ListSourcesInput) {
  const { caseId, query = "", kind, reliability, originGroupId, needs } = input;
  const { after = 0, limit = PAGE_SIZE } = input;
  const readsAll = canReadSource(actor, { caseId, kind: "confidential" });
  const words = query.split(/\s+/).filter(Boolean);
  const rows = await db.prisma.source.findMany({
    where: {
      caseId,
      position: { gt: after },
      ...(kind && { kind }),
      ...(reliability !== undefined && { reliability }),
      ...(originGroupId && { originGroupId }),
      ...(needs && (await whereInNeed(db, actor, caseId, needs))),
      AND: [
        ...(readsAll ? [] : [{ kind: { not: "confidential" as const } }]),
        ...words.map((word) => {
          const holds = { contains: word, mode: "insensitive" } as const;
          return {
            OR: [{ title: holds }, { author: holds }, { publisher: holds }, { address: holds }],
          };
        }),
      ],
    },
    orderBy: { position: "asc" },
    take: limit + 1,
    select: {
      ...sourceColumns,
      snapshots: { orderBy: { id: "desc" }, take: 1, select: { extent: true } },
      captures: {
        orderBy: { id: "desc" },
        take: 1,
        select: { id: true, state: true, refusal: true },
      },
    },
  });
  if (rows.length === 0) await caseMustExist(db, caseId);
  const page = rows.slice(0, limit);
  const uses = await db.sql<SourceUse & { id: string; sameOrigin: number }>(use, [
    page.map(({ id }) => id),
    readsAll,
    unreadNotes(actor, { caseId }),
  ]);
  const useOf = new Map(uses.map(({ id, sameOrigin, ...counts }) => [id, { sameOrigin, counts }]));
  return {
    sources: page.map(({ snapshots, captures, ...source }) => ({
      ...source,
      /** Of its newest text; null where none is preserved. */
      extent: snapshots[0]?.extent ?? null,
      /** The last one; null where there never was one. */
      capture: captures[0] ?? null,
      /** Other sources of its origin group that are the actor's to read. */
      sameOrigin: useOf.get(source.id)?.sameOrigin ?? 0,
      use: useOf.get(source.id)?.counts ?? {
        statements: 0,
        evidence: 0,
        citations: 0,
        toConfirm: 0,
        lost: 0,
      },
    })),
    after: rows.length > limit ? (page.at(-1)?.position ?? null) : null,
  };
}
