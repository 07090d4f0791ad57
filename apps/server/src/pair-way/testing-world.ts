import type { Actor } from "@rejoinder/domain";
import { loadCase } from "../cases.ts";
import { type Cast, openCast } from "../rights/cast.ts";
import { generatedCase, NOON } from "../testing.ts";

/** One of some things by number; undefined where there is none. */
export const at = <T>(things: readonly T[], index: number): T | undefined =>
  things[index % things.length];

/** A source of which nothing but its title is known. */
export const known = {
  kind: "news_report" as const,
  title: "A report",
  publisher: null,
  author: null,
  publishedOn: null,
  address: null,
  archivedAddress: null,
  language: "en",
};

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Two who edit, three who review, and an editor who gives no review. */
export async function openWorld() {
  const cast = await openCast();
  const people = [
    await cast.person("Ana", "editor"),
    await cast.person("Otto", "editor"),
    await cast.person("Ben", "reviewer"),
    await cast.person("Cleo", "reviewer"),
    await cast.person("Dan", "reviewer"),
  ];
  return {
    ...cast,
    people,
    judge: await cast.person("Eva", "editor"),
    /** What else there is in a case, to be changed. */
    target: await cast.targetIn("own"),
    changes: { left: 2 },
    ...(await openCase(cast, 0)),
  };
}

/** A new case of two pairs that nobody has looked at. */
export async function openCase({ db }: Pick<Cast, "db">, number: number) {
  const slug = `made-up-${number}`;
  await loadCase(db, generatedCase(slug, 2), NOON);
  const { id: caseId } = await db.prisma.case.findUniqueOrThrow({ where: { slug } });
  const inOrder = { where: { caseId }, orderBy: { position: "asc" } } as const;
  const own = await db.prisma.source.findMany({ ...inOrder, include: { snapshots: true } });
  const others = [3, 4].map((position) => ({ caseId, position, ...known }));
  const added = await db.prisma.source.createManyAndReturn({ data: others });
  return {
    slug,
    caseId,
    pairIds: (await db.prisma.pair.findMany(inOrder)).map(({ id }) => id),
    sourceIds: [...own, ...added].map(({ id }) => id),
    snapshotId: own[0]?.snapshots[0]?.id ?? "",
  };
}

/** Of somebody’s mark on a pair; 0 where there is none. */
export async function markVersion({ db }: Cast, me: Actor, pairId: string): Promise<number> {
  const mine = { pairId_reviewerId: { pairId, reviewerId: me.id } };
  return (await db.prisma.mark.findUnique({ where: mine }))?.version ?? 0;
}

/** Who has a claim on a pair, the first first. */
export async function claimants({ db }: Cast, pairId: string): Promise<string[]> {
  const running = { where: { pairId, endedAt: null }, orderBy: { id: "asc" } } as const;
  const claims = await db.prisma.claim.findMany(running);
  return claims.map(({ reviewerId }) => reviewerId);
}

/** The reviews that count in a pair’s round. */
export async function reviewIds({ db }: Cast, pairId: string): Promise<string[]> {
  const { roundFrom } = await db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  const reviews = await db.prisma.review.findMany({
    where: { pairId, supersededAt: null, ...(roundFrom && { createdAt: { gt: roundFrom } }) },
  });
  return reviews.map(({ id }) => id);
}

/** The evidence that stands. */
export async function evidenceIds({ db }: Cast, pairId: string): Promise<string[]> {
  const evidence = await db.prisma.evidence.findMany({ where: { pairId, withdrawnAt: null } });
  return evidence.map(({ id }) => id);
}

/** One of the evidence that stands, by number. */
export async function evidenceOf({ db }: Cast, pairId: string, pick: number) {
  const standing = { where: { pairId, withdrawnAt: null }, orderBy: { id: "asc" } } as const;
  const evidence = at(await db.prisma.evidence.findMany(standing), pick);
  return { evidenceId: evidence?.id ?? pairId, version: evidence?.version ?? 1 };
}
