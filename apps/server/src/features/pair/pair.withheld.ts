import type { Actor } from "@rejoinder/domain";
import { evidenceFor, notesFor, statementFor } from "../../withheld.ts";
import type { PairDetail } from "./pair.detail.ts";

/** A pair as the actor may know it: without legal notes and confidential sources they have no right to. */
export function pairFor(actor: Actor, pair: PairDetail): PairDetail {
  const of = { caseId: pair.case.id };
  return {
    ...pair,
    allegation: statementFor(actor, of, pair.allegation),
    responses: pair.responses.map((response) => ({
      ...response,
      statement: statementFor(actor, of, response.statement),
    })),
    evidence: pair.evidence.map((evidence) => evidenceFor(actor, of, evidence)),
    notes: notesFor(actor, of, pair.notes),
  };
}
