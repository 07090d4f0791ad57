import type { Db } from "@rejoinder/db";
import { ERASED, hashOf, keyOf, type RecordKind } from "./records.ts";
import { eachRow, type Page } from "./rows.ts";

/** A record, or one of two that a row holds, as its table has it. */
type RecordRow = {
  key: string;
  hash: string;
  /** All that somebody wrote in it; null where they wrote nothing. */
  words: readonly (string | null)[];
  /** Whether it may stand although no event wrote it. */
  isUnwritten: boolean;
};

type Fields = { id: string };

function row(
  kind: RecordKind,
  fields: Fields,
  words: readonly (string | null)[],
  isUnwritten = false,
): RecordRow {
  const { id } = fields;
  return { key: keyOf(kind, id), hash: hashOf(kind, { ...fields }), words, isUnwritten };
}

/** Every record of a case that an event may have written, kind by kind. */
export async function* recordsOf(db: Db, caseId: string): AsyncGenerator<RecordRow> {
  yield* judgementsOf(db, caseId);
  yield* askingsOf(db, caseId);
  yield* clearancesOf(db, caseId);
  yield* publicOf(db, caseId);
}

/** What was said, found and judged of pairs. */
async function* judgementsOf({ prisma }: Db, caseId: string): AsyncGenerator<RecordRow> {
  const ofPairs = within({ pair: { caseId } });
  for await (const note of eachRow((page) => prisma.note.findMany(ofPairs(page))))
    yield row("note", note, [note.text]);
  for await (const review of eachRow((page) => prisma.review.findMany(ofPairs(page))))
    yield row("review", review, [review.rationale]);
  for await (const evidence of eachRow((page) => prisma.evidence.findMany(ofPairs(page))))
    yield row("evidence", evidence, [evidence.text]);
  const ofStatements = within({ statement: { caseId } });
  // A statement that came with the case's file is in no event of its own: it stands as it is.
  for await (const part of eachRow((page) => prisma.statementPart.findMany(ofStatements(page))))
    yield row("statement", { ...part, id: part.statementId }, [part.text], true);
  const ofReviews = within({ review: { pair: { caseId } } });
  for await (const comment of eachRow((page) => prisma.reviewComment.findMany(ofReviews(page))))
    yield row("comment", comment, [comment.text]);
  for await (const decision of eachRow((page) => prisma.decision.findMany(ofPairs(page))))
    yield row("decision", decision, [decision.reason]);
  for await (const search of eachRow((page) => prisma.search.findMany(ofPairs(page))))
    yield row("search", search, [search.places, search.found]);
  for await (const reason of eachRow((page) => prisma.pairReason.findMany(ofPairs(page))))
    yield row("reason", reason, [reason.text]);
  // As a statement.
  for await (const element of eachRow((page) => prisma.element.findMany(ofPairs(page))))
    yield row("unanswered", element, [element.whyUnanswered], true);
}

/** What was asked of parties, and what came of it. */
async function* askingsOf({ prisma }: Db, caseId: string): AsyncGenerator<RecordRow> {
  const ofCase = within({ caseId });
  const include = { pairs: { orderBy: { pairId: "asc" }, select: { pairId: true } } } as const;
  const requests = eachRow((page) =>
    prisma.requestForComment.findMany({ ...ofCase(page), include }),
  );
  for await (const request of requests) {
    const pairIds = request.pairs.map(({ pairId }) => pairId);
    yield row("request", { ...request, ...instants(request), pairIds } as Fields, [
      request.addressee,
      request.asked,
    ]);
    const { outcome, outcomeWords } = request;
    const isOpen = outcome === null && outcomeWords === null;
    yield row("requestOutcome", { ...request, ...instants(request) }, [outcomeWords], isOpen);
  }
  const ofRequests = within({ request: { caseId } });
  for await (const reply of eachRow((page) => prisma.reply.findMany(ofRequests(page))))
    yield row("reply", reply, [reply.signedAs]);
  for await (const due of eachRow((page) => prisma.rightOfReply.findMany(ofCase(page)))) {
    yield row("rightOfReply", { ...due, ...instants(due) }, [due.words]);
    const isOpen = due.outcome === null && due.outcomeWords === null;
    yield row("rightOfReplyOutcome", { ...due, ...instants(due) }, [due.outcomeWords], isOpen);
  }
}

/** What was said of whether something may be published as it stands. */
async function* clearancesOf({ prisma }: Db, caseId: string): AsyncGenerator<RecordRow> {
  const ofPairs = within({ pair: { caseId } });
  for await (const signOff of eachRow((page) => prisma.signOff.findMany(ofPairs(page))))
    yield row("signOff", signOff, [signOff.name, signOff.words]);
  for await (const hold of eachRow((page) => prisma.legalHold.findMany(ofPairs(page)))) {
    yield row("hold", hold, [hold.reason]);
    yield row("holdLift", hold, [hold.liftReason], hold.liftReason === null);
  }
  const ofCase = within({ caseId });
  for await (const each of eachRow((page) => prisma.wordingDismissal.findMany(ofCase(page)))) {
    const { words, reason, ...dismissal } = each;
    // Of a rationale the history holds neither: others may not see the review yet.
    const told = each.of === "rationale" ? dismissal : { ...dismissal, words, reason };
    const isErased = words === erasedWordsOf(each);
    yield row("dismissal", told, [isErased ? ERASED : words, reason]);
  }
}

/** What readers reported of editions, and what others had published. */
async function* publicOf({ prisma }: Db, caseId: string): AsyncGenerator<RecordRow> {
  const ofCase = within({ caseId });
  for await (const error of eachRow((page) => prisma.errorReport.findMany(ofCase(page)))) {
    yield row("errorReport", error, []);
    yield row("errorOutcome", error, [error.outcomeWords], error.outcome === null);
  }
  for await (const outside of eachRow((page) => prisma.outsideReview.findMany(ofCase(page))))
    yield row("outsideReview", outside, []);
}

/** What stands in the place of flagged words that were erased: no two dismissals have the same words. */
export const erasedWordsOf = ({ id }: { id: string }) => `${ERASED} ${id}`;

const within =
  <Where extends object>(where: Where) =>
  (page: Page) => ({ ...page, where: { ...page.where, ...where } });

/** The instants of a row in the form in which events tell them. */
function instants(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value instanceof Date ? [[name, value.toISOString()]] : [],
    ),
  );
}
