import type { Actor } from "@rejoinder/domain";
import { type ResponseType, responseTypeInfo } from "@rejoinder/schema";
import { at, evidenceOf, type World } from "../../pair-way/testing-world.ts";

/** What else changes a report, besides what moves pairs: which procedure is asked what. */
export type Change = keyof typeof changes;

type Doing = { world: World; me: Actor; pairId: string; pick: number; now: Date };
type Question = { path: string; input: unknown };

const types = Object.keys(responseTypeInfo) as ResponseType[];

const note = ({ world: { sourceIds }, pairId, pick }: Doing) => ({
  pairId,
  kind: "context",
  visibility: pick % 4 === 0 ? "internal" : "public",
  text: `Asked again, ${pick}.`,
  citations: [{ sourceId: at(sourceIds, pick), locator: null }],
});

async function standingNote({ world: { db }, pairId, pick }: Doing): Promise<string> {
  const standing = { pairId, withdrawnAt: null, supersededBy: null };
  const notes = await db.prisma.note.findMany({ where: standing, orderBy: { id: "asc" } });
  return at(notes, pick)?.id ?? pairId;
}

async function cellOf({ world: { db }, pairId, pick }: Doing) {
  const inOrder = { where: { pairId }, orderBy: { position: "asc" } } as const;
  const element = at(await db.prisma.element.findMany(inOrder), pick);
  const response = at(await db.prisma.pairResponse.findMany(inOrder), Math.floor(pick / 2));
  const cell = { elementId: element?.id ?? pairId, statementId: response?.statementId ?? pairId };
  const where = { elementId_statementId: cell };
  const answer = await db.prisma.elementAnswer.findUnique({ where });
  return { ...cell, version: answer?.version ?? 0, elementVersion: element?.version ?? 1 };
}

export const changes = {
  addNote: (doing) => ({ path: "note.add", input: { ...note(doing), supersedesId: null } }),
  changeNote: async (doing) => ({
    path: "note.add",
    input: { ...note(doing), supersedesId: await standingNote(doing) },
  }),
  withdrawNote: async (doing) => ({
    path: "note.withdraw",
    input: { noteId: await standingNote(doing) },
  }),
  rateEvidence: async ({ world, pairId, pick }) => ({
    path: "evidence.rate",
    input: {
      ...(await evidenceOf(world, pairId, pick)),
      stanceAllegation: pick % 3 === 0 ? "neutral" : "inconsistent",
      stanceResponse: "consistent",
      credibility: (pick % 6) + 1,
    },
  }),
  judgeAnswer: async (doing) => {
    const { elementVersion: _, ...cell } = await cellOf(doing);
    const judged = doing.pick % 5 === 0 ? [] : [at(types, doing.pick)];
    return { path: "coverage.setAnswer", input: { ...cell, types: judged } };
  },
  sayUnanswered: async (doing) => {
    const { elementId, elementVersion: version } = await cellOf(doing);
    const { reason, why } = at(
      [
        { reason: "not_sought", why: "Nobody to ask." },
        { reason: "no_reply", why: null },
        { reason: null, why: null },
      ],
      doing.pick,
    ) ?? { reason: null, why: null };
    return { path: "coverage.setUnanswered", input: { elementId, version, reason, why } };
  },
  addStage: async ({ world: { db, caseId, sourceIds }, pick }) => ({
    path: "stage.add",
    input: {
      caseId,
      stage: pick % 2 === 0 ? "charge" : "judgment",
      partyId: at(await db.prisma.party.findMany({ where: { caseId } }), pick)?.id ?? null,
      on: "2026-02",
      sourceId: at(sourceIds, pick),
    },
  }),
  changeSource: async ({ world: { db, sourceIds }, pick }) => {
    const sourceId = at(sourceIds, pick) ?? "";
    const {
      id: _,
      caseId: _case,
      position: _position,
      originGroupId: _group,
      ...kept
    } = await db.prisma.source.findUniqueOrThrow({ where: { id: sourceId } });
    const { version, createdAt: _created, ...was } = kept;
    const kind = at(["news_report", "confidential", "party_statement"], pick);
    const particulars = { ...was, kind, title: `Report, ${pick}` };
    return { path: "source.change", input: { sourceId, version, particulars } };
  },
  addSource: ({ world: { caseId }, pick }) => ({
    path: "source.add",
    input: {
      caseId,
      kind: pick % 3 === 0 ? "confidential" : "news_report",
      title: `Another, ${pick}`,
      publisher: null,
      publishedOn: null,
      address: null,
      language: "en",
    },
  }),
  logRequest: async ({ world: { db, caseId, pairIds }, pairId, pick, now }) => ({
    path: "request.log",
    input: {
      caseId,
      partyId: at(await db.prisma.party.findMany({ where: { caseId } }), pick)?.id,
      pairIds: pick % 3 === 0 ? pairIds : [pairId],
      channel: "email",
      addressee: "The press office",
      asked: "What do you say to this?",
      sentAt: new Date(now.getTime() - 60_000 * (1 + pick)).toISOString(),
      deadline: new Date(now.getTime() + 60_000 * (10 + pick)).toISOString(),
    },
  }),
  settleRequest: async ({ world: { db, caseId }, pick, now }) => {
    const request = at(await db.prisma.requestForComment.findMany({ where: { caseId } }), pick);
    const outcome = at(["declined", "undelivered", null], pick) ?? null;
    return {
      path: "request.settle",
      input: {
        requestId: request?.id ?? caseId,
        version: request?.version ?? 1,
        outcome,
        settledAt: outcome && now.toISOString(),
        words: null,
      },
    };
  },
} satisfies Record<string, (doing: Doing) => Promise<Question> | Question>;
