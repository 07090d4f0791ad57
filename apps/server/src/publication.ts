import type { Db, Prisma } from "@rejoinder/db";
import {
  type BalanceMeter,
  balanceOf,
  missingFor,
  type PairToPublish,
  Refusal,
  requestState,
} from "@rejoinder/domain";
import { chosenStatuses, type EvidenceStatus } from "@rejoinder/schema";
import { loadAtGate } from "./pair-way/at-gate.ts";

const sourceOfOrigin = {
  select: {
    id: true,
    kind: true,
    originGroup: { select: { id: true, sources: { select: { id: true, kind: true } } } },
  },
} as const satisfies Prisma.SourceDefaultArgs;

const said = {
  speakerId: true,
  source: sourceOfOrigin,
  parts: {
    orderBy: { position: "asc" },
    select: { wording: true, text: true, language: true },
  },
} as const satisfies Prisma.StatementSelect;

const columns = {
  id: true,
  caseId: true,
  state: true,
  case: { select: { needsSignOff: true } },
  allegation: { select: { ...said, against: { select: { partyId: true } } } },
  responses: { orderBy: { position: "asc" }, select: { statement: { select: said } } },
  evidence: {
    where: { withdrawnAt: null },
    select: {
      source: sourceOfOrigin,
      stanceAllegation: true,
      stanceResponse: true,
      withdrawnAt: true,
    },
  },
  asked: {
    select: {
      request: {
        select: {
          party: { select: { id: true, role: true } },
          deadline: true,
          outcome: true,
          replies: { select: { confirmedAt: true } },
        },
      },
    },
  },
  reasons: { where: { withdrawnAt: null }, select: { kind: true } },
  decisions: { where: { staleAt: null }, take: 1, select: { id: true, status: true } },
  signOffs: {
    where: { withdrawnAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select: { decisionId: true },
  },
  holds: { where: { liftedAt: null }, take: 1, select: { id: true } },
} as const satisfies Prisma.PairSelect;

/** A pair as `publishable` asks about it, with how its sides were quoted and sought. */
export type LoadedToPublish = PairToPublish & {
  id: string;
  caseId: string;
  balance: BalanceMeter;
};

/**
 * @param now whether a deadline has passed is told as of then
 * @throws Refusal `PAIR_NOT_FOUND`
 */
export async function loadToPublish(
  db: Pick<Db, "prisma">,
  pairId: string,
  now: Date,
): Promise<LoadedToPublish> {
  const found = await db.prisma.pair.findUnique({ where: { id: pairId }, select: columns });
  if (!found) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  const { id, caseId, state, allegation, evidence, reasons } = found;
  const asked = found.asked.map(({ request }) => ({
    ...request,
    state: requestState(request, now),
  }));
  const [decision] = found.decisions;
  const balance = balanceOf({
    allegation,
    againstIds: allegation.against.map(({ partyId }) => partyId),
    responses: found.responses.map(({ statement }) => statement),
    evidence,
    attempts: asked.filter((request) => request.state !== "undelivered"),
  });
  return {
    id,
    caseId,
    state,
    decisionId: decision?.id ?? null,
    isGateShut: decision !== undefined && (await isGateShut(db, pairId, decision.status)),
    responses: found.responses.length,
    requests: asked.map((request) => request.state),
    reasons: reasons.map(({ kind }) => kind),
    imbalances: balance.imbalances,
    needsSignOff: found.case.needsSignOff,
    signedOffDecisionId: found.signOffs[0]?.decisionId ?? null,
    isHeld: found.holds.length > 0,
    balance,
  };
}

async function isGateShut(
  { prisma }: Pick<Db, "prisma">,
  pairId: string,
  status: EvidenceStatus,
): Promise<boolean> {
  const chosen = chosenStatuses.find((each) => each === status);
  return chosen !== undefined && missingFor(chosen, await loadAtGate(prisma, pairId)).length > 0;
}
