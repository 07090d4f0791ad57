import type { RefusalInfo } from "../refusal-kind.ts";

/** What is refused of a pair on its way. */
export const pairWayRefusals = {
  PAIR_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This pair has moved on, and that cannot be done where it is now. Look at it again.",
      fr: "Cette paire a avancé entre-temps, et cela n’est pas possible là où elle en est. Regardez-la de nouveau.",
    },
  },
  GATE_SHUT: {
    kind: "conflict",
    message: {
      en: "The evidence on record does not carry this status yet. Mend what the list says is missing, or choose another status.",
      fr: "Les éléments de preuve consignés ne suffisent pas encore à ce statut. Remédiez à ce que la liste indique, ou choisissez un autre statut.",
    },
  },
  OWN_REVIEW_IN_DISPUTE: {
    kind: "forbidden",
    message: {
      en: "Your own review is in dispute here, so somebody else decides. Ask another editor.",
      fr: "Votre propre examen est en cause ici : la décision revient à quelqu’un d’autre. Demandez à un autre rédacteur.",
    },
  },
  REASON_MISSING: {
    kind: "invalid",
    message: {
      en: "This needs a reason, which stays on record. Write one.",
      fr: "Il faut un motif, qui reste consigné. Écrivez-en un.",
    },
  },
  CLAIM_RUNNING: {
    kind: "conflict",
    message: {
      en: "This claim has not run out yet. Wait until it has, or have it handed back.",
      fr: "Cette prise en charge n’a pas encore expiré. Attendez son terme, ou faites-la rendre.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;

export type PairWayRefusalCode = keyof typeof pairWayRefusals;
