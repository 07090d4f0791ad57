import type { Actor } from "@rejoinder/domain";
import type { ChosenStatus } from "@rejoinder/schema";
import { answerTo, pathsOf } from "../rights/answer-to.ts";
import { caseTable } from "../rights/case-table.ts";
import {
  at,
  claimants,
  evidenceIds,
  evidenceOf,
  known,
  markVersion,
  reviewIds,
  type World,
} from "./testing-world.ts";

type Question = { path: string; input: unknown };
/** An act, in the world as it is: which status, and which of several things. */
export type Doing = {
  world: World;
  pairId: string;
  me: Actor;
  status: ChosenStatus;
  pick: number;
};
type Ask = (doing: Doing) => Promise<Question> | Question;

const paper = { en: "page 2" };

/** What is asked of the router. */
export const asks = {
  mark: async ({ world, me, pairId, status }) => ({
    path: "review.mark",
    input: { pairId, status, version: await markVersion(world, me, pairId) },
  }),
  review: async ({ world, me, pairId, status }) => ({
    path: "review.submit",
    input: { pairId, status, ...why, version: await markVersion(world, me, pairId) },
  }),
  reviewAlike: async ({ world, me, pairId, pick }) => ({
    path: "review.submit",
    input: {
      pairId,
      status: pick % 2 === 0 ? "not_checkable" : "allegation_supported",
      ...why,
      version: await markVersion(world, me, pairId),
    },
  }),
  reviewMany: async ({ world: { db, caseId }, me }) => {
    const marks = await db.prisma.mark.findMany({
      where: { reviewerId: me.id, caseId, status: { not: null } },
      select: { pairId: true, status: true, version: true },
    });
    return { path: "review.submitMany", input: { ...why, marks } };
  },
  take: ({ pairId }) => ({ path: "claim.take", input: { pairId } }),
  next: ({ world }) => ({ path: "claim.next", input: { caseId: world.caseId } }),
  handBack: ({ pairId }) => ({ path: "claim.handBack", input: { pairId } }),
  assign: ({ world, pairId, pick }) => ({
    path: "claim.assign",
    input: { pairId, personId: at(world.people, pick)?.id },
  }),
  reassign: async ({ world, pairId, pick }) => ({
    path: "claim.reassign",
    input: {
      pairId,
      from: (await claimants(world, pairId))[0] ?? at(world.people, pick)?.id,
      to: at(world.people, pick)?.id,
    },
  }),
  release: async ({ world, me, pairId }) => ({
    path: "claim.release",
    input: { pairId, personId: (await claimants(world, pairId))[0] ?? me.id },
  }),
  open: ({ pairId }) => ({ path: "dispute.open", input: { pairId } }),
  decide: async ({ world, pairId, status }) => ({
    path: "dispute.decide",
    input: {
      pairId,
      status,
      reason: "So.",
      reviewIds: await reviewIds(world, pairId),
      evidenceIds: await evidenceIds(world, pairId),
    },
  }),
  reopen: async ({ world: { db }, pairId }) => {
    const standing = { where: { pairId, staleAt: null }, select: { id: true } };
    const decision = await db.prisma.decision.findFirst(standing);
    return {
      path: "dispute.reopen",
      input: { pairId, decisionId: decision?.id ?? pairId, reason: "So." },
    };
  },
  comment: async ({ world, pairId }) => ({
    path: "comment.add",
    input: { reviewId: (await reviewIds(world, pairId))[0] ?? pairId, text: "Which one?" },
  }),
  addEvidence: ({ world: { sourceIds }, pairId, pick }) => ({
    path: "evidence.add",
    input: {
      pairId,
      sourceId: at(sourceIds, pick),
      wording: "paraphrase",
      text: "It was so.",
      language: "en",
      locator: "page 2",
      stanceAllegation: pick % 5 === 0 ? "inconsistent" : "consistent",
      stanceResponse: pick % 5 === 0 ? "consistent" : "inconsistent",
      credibility: null,
    },
  }),
  rateEvidence: async ({ world, pairId, pick }) => ({
    path: "evidence.rate",
    input: {
      ...(await evidenceOf(world, pairId, pick)),
      stanceAllegation: "very_consistent",
      stanceResponse: "neutral",
      credibility: (pick % 6) + 1,
    },
  }),
  withdrawEvidence: async ({ world, pairId, pick }) => ({
    path: "evidence.withdraw",
    input: await evidenceOf(world, pairId, pick),
  }),
  search: ({ pairId, pick }) => ({
    path: "search.log",
    input: {
      pairId,
      isForContrary: pick % 2 === 0,
      places: "The archive.",
      searchedOn: "2026-03-01",
      found: "Nothing.",
    },
  }),
  withdrawSearch: async ({ world: { db }, pairId }) => {
    const search = await db.prisma.search.findFirst({ where: { pairId, withdrawnAt: null } });
    return {
      path: "search.withdraw",
      input: { searchId: search?.id ?? pairId, version: search?.version ?? 1 },
    };
  },
  giveReason: async ({ world: { db }, pairId }) => {
    const of = { pairId, kind: "one_origin" } as const;
    const standing = await db.prisma.pairReason.findFirst({ where: { ...of, withdrawnAt: null } });
    return {
      path: "pairReason.give",
      input: { ...of, replaces: standing?.id ?? null, text: "It is the court's own." },
    };
  },
  withdrawReason: ({ pairId }) => ({
    path: "pairReason.withdraw",
    input: { pairId, kind: "one_origin" },
  }),
  setWanted: async ({ world: { db }, pairId, pick }) => {
    const { version } = await db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
    return {
      path: "pair.setWanted",
      input: { pairId, wanted: at([null, 1, 2, 3], pick), version },
    };
  },
  setSettings: async ({ world: { db, caseId }, pick }) => {
    const { version } = await db.prisma.case.findUniqueOrThrow({ where: { id: caseId } });
    return {
      path: "case.setSettings",
      input: {
        caseId,
        version,
        wantedReviews: at([null, 1, 3], pick),
        timeZone: "UTC",
        needsSignOff: false,
      },
    };
  },
  rateSource: async ({ world: { db, sourceIds }, pick }) => {
    const sourceId = at(sourceIds.slice(2), pick) ?? "";
    const { version } = await db.prisma.source.findUniqueOrThrow({ where: { id: sourceId } });
    const particulars = { ...known, reliability: at(["A", "B", "C", "D", "E", "F"], pick) };
    return { path: "source.change", input: { sourceId, version, particulars } };
  },
  group: ({ world: { caseId, sourceIds } }) => ({
    path: "origin.group",
    input: { caseId, sourceIds: sourceIds.slice(2) },
  }),
  leave: async ({ world: { db, caseId, sourceIds } }) => {
    const sourceId = sourceIds[2] ?? caseId;
    const { version } = await db.prisma.source.findUniqueOrThrow({ where: { id: sourceId } });
    return { path: "origin.leave", input: { sourceId, version } };
  },
  respond: ({ world: { sourceIds, snapshotId }, pairId }) => ({
    path: "statement.add",
    input: {
      sourceId: sourceIds[0],
      place: { snapshotId, start: 0, end: 10 },
      passage: { wording: "paraphrase", text: "Not so.", locator: paper },
      language: "en",
      role: "response",
      speaker: null,
      reportedBy: null,
      publishedBy: null,
      saidOn: null,
      against: [],
      pairId,
    },
  }),
  bulk: async ({ world, me, status }) => {
    const asked = { caseId: world.caseId, filter: {}, status };
    const { value } = await answerTo(world, me, "bulk.preview", asked);
    return { path: "bulk.mark", input: { ...asked, digest: digestIn(value) } };
  },
  undoBulk: async ({ world: { db }, me, pairId }) => {
    const stroke = await db.prisma.bulkMark.findFirst({
      where: { personId: me.id, undoneAt: null },
      select: { id: true },
    });
    return { path: "bulk.undo", input: { bulkId: stroke?.id ?? pairId } };
  },
  /** Whatever else the router lets somebody change in a case, as the table of rights has it. */
  change: ({ world: { target, caseId }, pairId, pick }) => {
    const [path, input] = at(changes, pick) ?? ["", () => null];
    return { path, input: input(pick % 2 === 0 ? target : { ...target, caseId, pairId }) };
  },
} satisfies Record<string, Ask>;

const changes = Object.entries(caseTable)
  .filter(([path]) => pathsOf("mutation").includes(path))
  .map(([path, { input }]) => [path, input] as const);

const why = { confidence: "medium", rationale: "As it says." };
const digestIn = (value: unknown) => (value as { digest: string } | null)?.digest;
