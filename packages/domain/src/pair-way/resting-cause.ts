import type { RestingCause, Words } from "@rejoinder/schema";

/** What can change of what a decision rested on, and what the desk then says of the pair. */
export const restingCauseInfo = {
  evidence_added: {
    en: "Evidence was added after the decision.",
    fr: "Un élément de preuve a été ajouté après la décision.",
  },
  evidence_removed: {
    en: "Evidence was withdrawn after the decision.",
    fr: "Un élément de preuve a été retiré après la décision.",
  },
  evidence_rerated: {
    en: "Evidence, or its source, was rated anew after the decision.",
    fr: "Un élément de preuve ou sa source a été réévalué après la décision.",
  },
  response_added: {
    en: "A response was added after the decision.",
    fr: "Une réponse a été ajoutée après la décision.",
  },
  source_superseded: {
    en: "A source changed after the decision.",
    fr: "Une source a changé après la décision.",
  },
  anchor_lost: {
    en: "A quotation is no longer in its source.",
    fr: "Une citation ne figure plus dans sa source.",
  },
  procedure_moved_on: {
    en: "The proceedings moved on after the decision.",
    fr: "La procédure a avancé après la décision.",
  },
} as const satisfies Record<RestingCause, Words>;
