import type { Prisma } from "@rejoinder/db";

const statementColumns = {
  id: true,
  saidOn: true,
  sourceId: true,
  speaker: { select: { name: true, kind: true } },
  speakerWords: true,
  reportedBy: { select: { name: true } },
  reportedByWords: true,
  publishedBy: true,
  against: {
    orderBy: { party: { position: "asc" } },
    select: { party: { select: { name: true } } },
  },
  parts: {
    orderBy: { position: "asc" },
    select: {
      wording: true,
      text: true,
      language: true,
      translations: true,
      locator: true,
      anchor: { select: { state: true, confirmedById: true } },
    },
  },
} as const;

export const withOriginal = {
  ...statementColumns,
  translationOf: { select: statementColumns },
} as const;

const evidenceShown = { withdrawnAt: null } as const;
const notesShown = { visibility: "public", withdrawnAt: null, supersededBy: null } as const;

/** That there is a confidential source which no report names is nobody's to know. */
export const sourcesShown: Prisma.SourceWhereInput = {
  OR: [
    { kind: { not: "confidential" } },
    { statements: { some: {} } },
    { steps: { some: {} } },
    { evidence: { some: evidenceShown } },
    { citations: { some: { note: notesShown } } },
  ],
};

export const pairColumns = {
  id: true,
  position: true,
  title: true,
  state: true,
  decidedStatus: true,
  isOfCrime: true,
  allegation: {
    select: {
      ...statementColumns,
      translations: { select: { sourceId: true } },
      translationOf: {
        select: { ...statementColumns, translations: { select: { sourceId: true } } },
      },
    },
  },
  elements: {
    orderBy: { position: "asc" },
    select: { id: true, position: true, text: true, unanswered: true },
  },
  responses: {
    orderBy: { position: "asc" },
    select: {
      basis: true,
      statement: { select: withOriginal },
      answers: { select: { elementId: true, types: true } },
    },
  },
  evidence: {
    where: evidenceShown,
    orderBy: { id: "asc" },
    select: {
      id: true,
      wording: true,
      text: true,
      language: true,
      locator: true,
      withdrawnAt: true,
      source: {
        select: {
          id: true,
          kind: true,
          originGroup: { select: { id: true, sources: { select: { id: true, kind: true } } } },
        },
      },
      anchor: { select: { state: true, confirmedById: true } },
      stanceAllegation: true,
      stanceResponse: true,
      credibility: true,
    },
  },
  asked: {
    orderBy: { requestId: "asc" },
    select: {
      request: {
        select: {
          party: { select: { name: true } },
          sentAt: true,
          deadline: true,
          outcome: true,
          settledAt: true,
          replies: { select: { receivedAt: true, confirmedAt: true } },
        },
      },
    },
  },
  notes: {
    where: notesShown,
    orderBy: { id: "asc" },
    select: {
      kind: true,
      text: true,
      createdAt: true,
      citations: { orderBy: { position: "asc" }, select: { sourceId: true, locator: true } },
    },
  },
} as const;
