import type { Tx } from "@rejoinder/db";
import type { RequestSoFar } from "@rejoinder/domain";

/** The requests for comment about a pair, as far as they bear out why nobody answered. */
export function listRequestsOnPair(
  tx: Pick<Tx, "requestForComment">,
  pairId: string,
): Promise<RequestSoFar[]> {
  return tx.requestForComment.findMany({
    where: { pairs: { some: { pairId } } },
    select: { deadline: true, outcome: true, replies: { select: { confirmedAt: true } } },
  });
}
