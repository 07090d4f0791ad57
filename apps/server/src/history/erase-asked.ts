import type { Tx } from "@rejoinder/db";
import type { Erased, Place } from "./erasure.ts";
import { ERASED, erasedOr } from "./records.ts";

const ofCase = { pairId: null, right: null, anchorIds: [] } satisfies Erased;

/** Takes the words out of what was asked of a party, and of what came of it. As `eraseRecord`. */
export const eraseAsked = {
  async request(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const request = await tx.requestForComment.findFirst({ where: { id, caseId } });
    if (!request) return null;
    const outcomeWords = erasedOr(request.outcomeWords);
    const data = { addressee: ERASED, asked: ERASED, outcomeWords };
    await tx.requestForComment.update({ where: { id }, data });
    return ofCase;
  },
  /** How a responder signed: what they wrote is a preserved text. */
  async reply(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const reply = await tx.reply.findFirst({ where: { id, request: { caseId } } });
    if (!reply) return null;
    await tx.reply.update({ where: { id }, data: { signedAs: erasedOr(reply.signedAs) } });
    return ofCase;
  },
  async rightOfReply(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const due = await tx.rightOfReply.findFirst({ where: { id, caseId } });
    if (!due) return null;
    const data = { words: ERASED, outcomeWords: erasedOr(due.outcomeWords) };
    await tx.rightOfReply.update({ where: { id }, data });
    return { ...ofCase, pairId: due.pairId };
  },
};
