import { askedDesk, at, DAY } from "../testing-asked.ts";
import { addParaphrase, addTitledSource } from "../testing-evidence.ts";
import type { ErasableKind } from "./erasure.ts";

/** What every word that somebody wrote on this desk has in it, and nothing else. */
export const SAID = "Zorglub";

const said = (of: string) => `${SAID}, of the ${of}.`;

/** A desk on which a dispute was settled, and everything else was said that reviewing brings about. */
export async function openReviewedDesk() {
  const asked = await askedDesk();
  const { desk, party, requestId, token, ana } = asked;
  const { prisma } = desk.db;
  const [pairId = "", , , unaskedId = ""] = desk.pairIds;
  const [ben, eva] = [await desk.as("Ben"), await desk.as("Eva")];
  const { id: benId } = await desk.person("Ben");

  const sourceId = await addTitledSource(ana, desk.caseId, "A report");
  const of = { pairId, sourceId, text: said("evidence"), locator: said("locator") };
  const evidence = await addParaphrase(ana, of);
  const stances = { stanceAllegation: "consistent", stanceResponse: "neutral" } as const;
  await ana.evidence.rate({ evidenceId: evidence, version: 1, ...stances, credibility: 3 });

  const searched = { isForContrary: true, searchedOn: "2026-03-01" } as const;
  const { id: search } = await ana.search.log({
    pairId,
    ...searched,
    places: said("places"),
    found: said("find"),
  });
  const { id: reason } = await eva.pairReason.give({
    pairId,
    kind: "no_response",
    replaces: null,
    text: said("reason"),
  });

  const element = await prisma.element.findFirstOrThrow({ where: { pairId } });
  const judged = { confidence: "low", version: 0, rationale: said("rationale") } as const;
  const elements = [{ elementId: element.id, status: "contested" as const, answers: [] }];
  await ana.review.submit({
    pairId,
    status: "overtaken",
    ...judged,
    elements,
    evidenceIds: [evidence],
  });
  await ben.review.submit({ pairId, status: "not_checkable", ...judged });
  const { id: review } = await prisma.review.findFirstOrThrow({ orderBy: { id: "asc" } });
  await eva.dispute.open({ pairId });
  const { id: comment } = await ben.comment.add({
    reviewId: review,
    text: said("comment"),
    mentions: [benId],
  });
  await eva.comment.resolve({ commentId: comment });
  const { reviews } = await eva.pair.work({ pairId });
  const reviewIds = (reviews ?? []).map(({ id }) => id);
  await eva.dispute.decide({
    pairId,
    status: "overtaken",
    reason: said("decision"),
    reviewIds,
    evidenceIds: [evidence],
  });
  const { id: decision } = await prisma.decision.findFirstOrThrow();
  const { id: signOff } = await eva.legal.signOff({
    pairId,
    decisionId: decision,
    name: said("lawyer"),
    words: said("sign-off"),
  });
  const { id: hold } = await eva.legal.hold({ pairId, reason: said("hold") });
  await eva.legal.lift({ pairId, holdId: hold, reason: said("lift") });
  await eva.dispute.reopen({ pairId, decisionId: decision, reason: said("reopening") });

  const { id: note } = await ana.note.add({
    pairId,
    kind: "context",
    visibility: "internal",
    text: `${said("note")} Durov is guilty of complicity.`,
    citations: [{ sourceId, locator: null }],
    supersedesId: null,
  });
  const [flag] = (await eva.wording.byCase({ caseId: desk.caseId })).flags;
  if (!flag) throw new Error("the note is flagged");
  const { of: whose, recordId, rule, words } = flag;
  await eva.wording.dismiss({
    caseId: desk.caseId,
    of: whose,
    recordId,
    rule,
    words,
    reason: said("dismissal"),
  });
  const { id: dismissal } = await prisma.wordingDismissal.findFirstOrThrow();

  const bare = await prisma.element.findFirstOrThrow({
    where: { pairId: unaskedId },
    select: { id: true, version: true, answers: { select: { statementId: true, version: true } } },
  });
  for (const answer of bare.answers)
    await ana.coverage.setAnswer({ elementId: bare.id, ...answer, types: [] });
  await ana.coverage.setUnanswered({
    elementId: bare.id,
    version: bare.version,
    reason: "not_sought",
    why: said("silence"),
  });
  await ana.request.settle({
    requestId,
    version: 1,
    outcome: "declined",
    words: said("outcome"),
    settledAt: at(0).toISOString(),
  });
  const sent = {
    token,
    text: "Nothing of it is true.",
    language: "en",
    signedAs: said("signature"),
  };
  await desk.asNobody().reply.send(sent);
  const { id: reply } = await prisma.reply.findFirstOrThrow();
  const { id: rightOfReply } = await ana.rightOfReply.log({
    caseId: desk.caseId,
    pairId,
    partyId: party.id,
    words: said("right of reply"),
    receivedAt: at(-DAY).toISOString(),
  });
  await eva.rightOfReply.settle({
    id: rightOfReply,
    version: 1,
    outcome: "refused",
    words: said("refusal"),
  });
  const ids = {
    note,
    review,
    evidence,
    comment,
    decision,
    search,
    reason,
    unanswered: bare.id,
    request: requestId,
    reply,
    rightOfReply,
    signOff,
    hold,
    dismissal,
  } satisfies Partial<Record<ErasableKind, string>>;
  return { ...asked, eva, ben, pairId, ids };
}
