import type { RequestState, ReviewState, Words } from "@rejoinder/schema";
import type { Imbalance } from "./balance-meter.ts";

/** What keeps a pair from being published. Each can be mended. */
export type Blocker =
  | "undecided"
  | "stale"
  | "gate_shut"
  | "reply_waiting"
  | "no_response"
  | "imbalance"
  | "no_sign_off"
  | "held";

/** What of a pair tells whether it may be published. */
export type PairToPublish = {
  state: ReviewState;
  /** The decision that counts; null where there is none, or it went stale. */
  decisionId: string | null;
  /** Whether the pair now lacks something that the status of that decision asks for. */
  isGateShut: boolean;
  responses: number;
  /** Where the requests for comment about the pair stand. */
  requests: readonly RequestState[];
  /** The kinds of reasons that editors gave, and that stand. */
  reasons: readonly string[];
  imbalances: readonly Imbalance[];
  needsSignOff: boolean;
  /** The decision that a lawyer signed off and did not take back; null where none did. */
  signedOffDecisionId: string | null;
  isHeld: boolean;
};

/**
 * Everything that keeps a pair from being published, in the order in which it is mended; empty where
 * nothing does.
 * Source: README, rules “Reply” and “Lawyer”.
 */
export function publishable(pair: PairToPublish): Blocker[] {
  const { decisionId, state, reasons } = pair;
  const isReasoned = (kind: string) => reasons.includes(kind);
  const isAsked = pair.requests.some((request) => request !== "undelivered");
  const isSilent = pair.responses === 0 && !isAsked && !isReasoned("no_response");
  const isUneven = pair.imbalances.some(
    ({ code }) => code === "quoted" || !isReasoned("no_response"),
  );
  const isSigned = signOffCounts(pair.signedOffDecisionId, decisionId);
  const blockers: [Blocker, boolean][] = [
    ["undecided", decisionId === null && state !== "stale"],
    ["stale", state === "stale"],
    ["gate_shut", pair.isGateShut],
    ["reply_waiting", pair.requests.includes("received")],
    ["no_response", isSilent],
    ["imbalance", isUneven && !isReasoned("imbalance")],
    ["no_sign_off", pair.needsSignOff && !isSigned],
    ["held", pair.isHeld],
  ];
  return blockers.filter(([, blocks]) => blocks).map(([blocker]) => blocker);
}

/** Whether a sign-off is of the decision that counts: it is of one decision, and goes stale with it. */
export function signOffCounts(
  signedOffDecisionId: string | null,
  decisionId: string | null,
): boolean {
  return decisionId !== null && signedOffDecisionId === decisionId;
}

/** What keeps a pair from being published, and how to mend it. */
export const blockerInfo = {
  undecided: {
    en: "It is not decided. Have it reviewed, and settle what is disputed.",
    fr: "Elle n’est pas décidée. Faites-la examiner, et départagez les examens qui divergent.",
  },
  stale: {
    en: "What its decision rested on has changed. Have it reviewed again.",
    fr: "Ce sur quoi reposait sa décision a changé. Faites-la examiner de nouveau.",
  },
  gate_shut: {
    en: "Its decision no longer has all that its status asks for. Mend what the evidence lacks, or reopen the pair.",
    fr: "Sa décision ne réunit plus tout ce que son statut demande. Complétez ce qui manque, ou rouvrez la paire.",
  },
  reply_waiting: {
    en: "A reply to a request for comment waits to be read. Make a response of it first.",
    fr: "Une réponse à une demande de réaction attend d’être lue. Reprenez-la d’abord dans la paire.",
  },
  no_response: {
    en: "No response is on record, and no request for one arrived. Log a request for comment, or say why none is needed.",
    fr: "Aucune réponse n’est consignée, et aucune demande n’est parvenue à personne. Consignez une demande de réaction, ou dites pourquoi il n’en faut pas.",
  },
  imbalance: {
    en: "The two sides were not quoted or sought alike. Even it out, or give a reason.",
    fr: "Les deux parties n’ont pas été citées ou sollicitées également. Rétablissez l’équilibre, ou donnez un motif.",
  },
  no_sign_off: {
    en: "This case asks for a legal sign-off, and none stands on this decision. Have a lawyer sign it off.",
    fr: "Ce dossier demande une validation juridique, et aucune n’est en vigueur pour cette décision. Faites-la valider.",
  },
  held: {
    en: "A legal hold is on it. Have it lifted.",
    fr: "Elle est bloquée pour raison juridique. Faites lever le blocage.",
  },
} as const satisfies Record<Blocker, Words>;
