import { type Actor, seesDispute } from "@rejoinder/domain";
import { evidenceFor, notesFor, statementFor } from "../../withheld.ts";
import type { PairDetail, ReadPair } from "./pair.detail.ts";

/**
 * A pair as the actor may know it: that its reviews differ is told to whoever may see them, or settle
 * that; without legal notes and confidential sources they have no right
 * to.
 */
export function pairFor(actor: Actor, { sight, ...pair }: ReadPair): PairDetail {
  const of = { caseId: pair.case.id };
  const isTold = seesDispute(actor, { ...of, state: pair.state }, sight);
  return {
    ...pair,
    state: pair.state === "disputed" && !isTold ? "in_review" : pair.state,
    allegation: statementFor(actor, of, pair.allegation),
    responses: pair.responses.map((response) => ({
      ...response,
      statement: statementFor(actor, of, response.statement),
    })),
    evidence: pair.evidence.map((evidence) => evidenceFor(actor, of, evidence)),
    notes: notesFor(actor, of, pair.notes),
  };
}
