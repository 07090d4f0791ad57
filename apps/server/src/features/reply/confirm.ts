import type { Tx } from "@rejoinder/db";
import { Refusal, rightToSource } from "@rejoinder/domain";
import type { ConfirmReplyInput } from "@rejoinder/schema";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { saveStatement } from "../../new-statement.ts";
import type { By } from "../../pair-way/on-way.ts";
import { changeResting } from "../../pair-way/resting.ts";
import { onlyPairOf } from "../../party-place.ts";
import { dayOf } from "./receive.ts";
import {
  holdUnconfirmed,
  type ReplyRow,
  saveConfirmation,
  settleAsReplied,
} from "./reply.queries.ts";

/**
 * Makes a response of a reply: said by the party that was asked, on the day it came, in the words that
 * were typed; and settles the request as replied to.
 *
 * @returns the id of the response
 * @throws Refusal `REPLY_CONFIRMED`, `QUOTATION_NOT_FOUND`, `QUOTATION_CUT`
 */
export async function confirmReply(
  tx: Tx,
  by: By,
  reply: ReplyRow,
  { pairIds, place }: ConfirmReplyInput,
) {
  const { request, source } = reply;
  const { caseId } = request;
  await holdUnconfirmed(tx, reply.id);
  const passage = {
    sourceId: source.id,
    language: source.language,
    role: "response" as const,
    speaker: { partyId: request.partyId },
    reportedBy: null,
    publishedBy: null,
    saidOn: dayOf(reply.receivedAt, request.case.timeZone),
    against: [],
  };
  if (place && place.snapshotId.toLowerCase() !== reply.snapshot.id)
    throw new Refusal("QUOTATION_NOT_FOUND");
  const {
    id: statementId,
    text,
    place: stands,
  } = await saveStatement(
    tx,
    caseId,
    { ...passage, place, passage: { wording: "verbatim" } },
    pairIds,
  );
  await saveConfirmation(tx, reply.id, {
    statementId,
    confirmedById: by.actorId,
    confirmedAt: by.now,
  });
  const settled = await settleAsReplied(tx, request.id, reply.receivedAt);
  const moved = await changeResting(tx, by, pairIds, "response_added");
  const of = { caseId, actorId: by.actorId, at: by.now };
  await recordEvent(tx, {
    ...of,
    pairId: onlyPairOf(pairIds),
    kind: "statement_added",
    right: rightToSource(source),
    before: null,
    after: { statementId, ...passage, wording: "verbatim", text, place: stands },
  });
  for (const pairId of pairIds)
    await recordEvent(tx, {
      ...of,
      pairId,
      kind: "reply_confirmed",
      before: null,
      after: { replyId: reply.id, requestId: request.id, statementId },
    });
  if (settled)
    await recordEvent(tx, {
      ...of,
      pairId: onlyPairOf(pairIds),
      kind: "request_settled",
      before: {
        requestId: request.id,
        outcome: settled.outcome,
        words: settled.outcomeWords,
        settledAt: settled.settledAt?.toISOString() ?? null,
      },
      after: {
        requestId: request.id,
        outcome: "replied",
        words: null,
        settledAt: reply.receivedAt.toISOString(),
      },
    });
  await recordEvents(tx, moved);
  return { id: statementId };
}
