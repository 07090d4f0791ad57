import type { Prisma, Tx } from "@rejoinder/db";
import {
  type BalanceMeter,
  balanceOf,
  missingFor,
  type PairAtGate,
  type PairToPublish,
  Refusal,
  requestState,
} from "@rejoinder/domain";
import { chosenStatuses } from "@rejoinder/schema";
import { loadManyAtGate } from "./pair-way/at-gate.ts";

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

/** Pairs that are read in one go. */
const CHUNK = 200;

type Reading = { prisma: Pick<Tx, "pair"> };

/**
 * @param now whether a deadline has passed is told as of then
 * @throws Refusal `PAIR_NOT_FOUND`
 */
export async function loadToPublish(
  db: Reading,
  pairId: string,
  now: Date,
): Promise<LoadedToPublish> {
  const [found] = await loadManyToPublish(db, [pairId], now);
  if (!found) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return found;
}

/** The same of several pairs, in no order; one that is not there is left out. */
export async function loadManyToPublish(
  { prisma }: Reading,
  pairIds: readonly string[],
  now: Date,
): Promise<LoadedToPublish[]> {
  const loaded: LoadedToPublish[] = [];
  for (let from = 0; from < pairIds.length; from += CHUNK) {
    const ids = pairIds.slice(from, from + CHUNK);
    const rows = await prisma.pair.findMany({ where: { id: { in: ids } }, select: columns });
    const decided = rows.filter(({ decisions }) => decisions.length > 0).map(({ id }) => id);
    const atGate = await loadManyAtGate(prisma, decided);
    loaded.push(...rows.map((row) => toPublish(row, atGate.get(row.id), now)));
  }
  return loaded;
}

type Row = Prisma.PairGetPayload<{ select: typeof columns }>;

function toPublish(row: Row, atGate: PairAtGate | undefined, now: Date): LoadedToPublish {
  const { id, caseId, state, allegation, evidence, reasons } = row;
  const asked = row.asked.map(({ request }) => ({ ...request, state: requestState(request, now) }));
  const [decision] = row.decisions;
  const chosen = chosenStatuses.find((each) => each === decision?.status);
  const balance = balanceOf({
    allegation,
    againstIds: allegation.against.map(({ partyId }) => partyId),
    responses: row.responses.map(({ statement }) => statement),
    evidence,
    attempts: asked.filter((request) => request.state !== "undelivered"),
  });
  return {
    id,
    caseId,
    state,
    decisionId: decision?.id ?? null,
    isGateShut: chosen && atGate ? missingFor(chosen, atGate).length > 0 : false,
    responses: row.responses.length,
    requests: asked.map((request) => request.state),
    reasons: reasons.map(({ kind }) => kind),
    imbalances: balance.imbalances,
    needsSignOff: row.case.needsSignOff,
    signedOffDecisionId: row.signOffs[0]?.decisionId ?? null,
    isHeld: row.holds.length > 0,
    balance,
  };
}
