import type { Db, Prisma } from "@rejoinder/db";
import { type Actor, type PairToWeigh, Refusal } from "@rejoinder/domain";
import type { LocalizedText } from "@rejoinder/schema";
import { allegationColumns, listAllegationSources } from "../../pair-way/allegation-sources.ts";
import type { SourceBrief } from "../../wire.ts";
import { sourceFor } from "../../withheld.ts";

const evidenceColumns = {
  id: true,
  wording: true,
  text: true,
  language: true,
  locator: true,
  stanceAllegation: true,
  stanceResponse: true,
  credibility: true,
  withdrawnAt: true,
  anchor: { select: { state: true, confirmedById: true } },
  source: {
    select: {
      id: true,
      title: true,
      kind: true,
      publishedOn: true,
      reliability: true,
      originGroup: { select: { id: true, sources: { select: { id: true, kind: true } } } },
    },
  },
} as const satisfies Prisma.EvidenceSelect;

const columns = {
  id: true,
  caseId: true,
  position: true,
  title: true,
  allegation: { select: allegationColumns },
  evidence: { where: { withdrawnAt: null }, orderBy: { id: "asc" }, select: evidenceColumns },
} as const satisfies Prisma.PairSelect;

type Found = Prisma.PairGetPayload<{ select: typeof columns }>;

/** A passage that is weighed, with what is shown of it. */
export type EvidenceToWeigh = PairToWeigh["evidence"][number] & {
  text: string;
  language: string;
  locator: string | null;
  brief: SourceBrief;
};

export type WeighablePair = {
  id: string;
  caseId: string;
  position: number;
  title: LocalizedText;
  allegationSourceIds: string[];
  evidence: EvidenceToWeigh[];
};

/** @throws Refusal `PAIR_NOT_FOUND` */
export async function getWeighablePair(
  db: Db,
  actor: Actor,
  pairId: string,
): Promise<WeighablePair> {
  const pair = await db.prisma.pair.findUnique({ where: { id: pairId }, select: columns });
  if (!pair) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return weighableFor(actor, pair);
}

/**
 * The pairs of a case on which there is evidence, in their order.
 * @param after position to start after @param limit at most `WEIGHED_PAIRS_MAX`
 */
export async function listWeighablePairs(
  db: Db,
  actor: Actor,
  { caseId, after, limit }: { caseId: string; after: number; limit: number },
): Promise<WeighablePair[]> {
  const pairs = await db.prisma.pair.findMany({
    where: { caseId, position: { gt: after }, evidence: { some: { withdrawnAt: null } } },
    orderBy: { position: "asc" },
    take: limit,
    select: columns,
  });
  return pairs.map((pair) => weighableFor(actor, pair));
}

function weighableFor(actor: Actor, { allegation, title, ...pair }: Found): WeighablePair {
  return {
    ...pair,
    title: title as LocalizedText,
    allegationSourceIds: listAllegationSources(allegation),
    evidence: pair.evidence.map((evidence) => evidenceFor(actor, pair, evidence)),
  };
}

/**
 * Evidence as the actor may weigh it: of a withheld source neither how reliable it is nor what it goes
 * back to is told, so that it is as a source of its own which nobody has judged.
 */
function evidenceFor(
  actor: Actor,
  of: { caseId: string },
  { source, ...evidence }: Found["evidence"][number],
): EvidenceToWeigh {
  const { originGroup: _originGroup, ...told } = source;
  const brief = sourceFor(actor, of, told);
  if (!brief.isWithheld) return { ...evidence, source, brief };
  const { id, kind, reliability } = brief;
  const alone = { id, kind, reliability, originGroup: null };
  return { ...evidence, text: "", locator: null, source: alone, brief };
}
