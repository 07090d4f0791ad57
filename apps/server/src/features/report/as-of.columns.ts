import { pairColumns, withOriginal } from "./report.columns.ts";

const anchor = { select: { id: true, state: true, confirmedById: true } } as const;
const { translationOf: _, ...plain } = withOriginal;

const plainStatement = {
  ...plain,
  speaker: { select: { ...plain.speaker.select, id: true } },
  parts: { ...plain.parts, select: { ...plain.parts.select, anchor } },
} as const;

/** A statement as the report shows it, with the ids that its history names. */
export const statementColumns = {
  ...plainStatement,
  translationOf: { select: plainStatement },
} as const;

const { allegation, asked, elements, evidence, notes, responses, ...ofPair } = pairColumns;
const { translations } = allegation.select;
const request = asked.select.request.select;

/** A pair as the report shows it, with all that it may have shown once, and the ids that its history names. */
export const pairColumnsOfAllTime = {
  ...ofPair,
  elements,
  allegation: {
    select: {
      ...plainStatement,
      translations,
      translationOf: { select: { ...plainStatement, translations } },
    },
  },
  responses: {
    ...responses,
    select: {
      ...responses.select,
      statementId: true,
      statement: { select: statementColumns },
      answers: { select: { ...responses.select.answers.select, version: true } },
    },
  },
  evidence: {
    orderBy: evidence.orderBy,
    select: { ...evidence.select, anchor, addedAt: true },
  },
  asked: {
    select: {
      request: {
        select: {
          ...request,
          id: true,
          at: true,
          replies: { select: { ...request.replies.select, id: true } },
        },
      },
    },
  },
  notes: {
    where: { visibility: "public" },
    orderBy: notes.orderBy,
    select: {
      ...notes.select,
      id: true,
      withdrawnAt: true,
      supersededBy: { select: { createdAt: true } },
    },
  },
  decisions: { orderBy: { id: "asc" }, select: { status: true } },
} as const;
