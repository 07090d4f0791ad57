import type { ProblemInfo } from "./problem-info.ts";

/** What is asked of the desk's own pages beside. */
export const emittedProblemInfo = {
  emitted_not_one: {
    severity: "error",
    en: "A page of the desk has one ClaimReview: give each pair its own page.",
    fr: "Une page du desk porte une seule ClaimReview\u202F: donnez à chaque paire sa page.",
  },
  emitted_url_not_page: {
    severity: "error",
    en: "The review's address is not the pair's own page: give that page.",
    fr: "L’adresse de la vérification n’est pas la page de la paire\u202F: donnez cette page.",
  },
  emitted_author_not_desk: {
    severity: "error",
    en: "The review is not signed by the desk: name the desk in author.",
    fr: "La vérification n’est pas signée du desk\u202F: nommez le desk dans author.",
  },
  emitted_claim_by_desk: {
    severity: "error",
    en: "The claim is put down to the desk: name the accuser, or nobody.",
    fr: "L’affirmation est attribuée au desk\u202F: nommez l’accusateur, ou personne.",
  },
  emitted_author_type: {
    severity: "error",
    en: "Who made the review or the claim is neither Person nor Organization: say which.",
    fr: "L’auteur de la vérification ou de l’affirmation n’est ni Person ni Organization\u202F: dites lequel.",
  },
  emitted_date_unsure: {
    severity: "error",
    en: "The date is not a whole day, month or year that is known for sure: leave it out.",
    fr: "La date n’est pas un jour, un mois ou une année connus avec certitude\u202F: retirez-la.",
  },
  emitted_number_not_number: {
    severity: "error",
    en: "Ratings are numbers here: write them without quotation marks.",
    fr: "Les notes sont ici des nombres\u202F: écrivez-les sans guillemets.",
  },
  emitted_scale_incomplete: {
    severity: "error",
    en: "A scale begins at 1 or above and ends above that: give all of ratingValue, worstRating and bestRating, or none.",
    fr: "Une échelle commence à 1 ou plus et finit au-dessus\u202F: donnez ratingValue, worstRating et bestRating, ou aucun des trois.",
  },
  emitted_number_forbidden: {
    severity: "error",
    en: "This pair may have no number: take ratingValue, worstRating and bestRating out.",
    fr: "Cette paire ne doit porter aucun nombre\u202F: retirez ratingValue, worstRating et bestRating.",
  },
  emitted_explanation_missing: {
    severity: "error",
    en: "A rating without a number needs its reason: give it in ratingExplanation.",
    fr: "Une évaluation sans nombre demande une raison\u202F: donnez-la dans ratingExplanation.",
  },
  emitted_response_in_claim: {
    severity: "error",
    en: "The response stands inside the claim: make it a Claim of its own, under mentions.",
    fr: "La réponse figure dans l’affirmation\u202F: faites-en un Claim distinct, sous mentions.",
  },
  emitted_response_not_claim: {
    severity: "error",
    en: "The response is no Claim by its type: give it that type.",
    fr: "La réponse n’est pas du type Claim\u202F: donnez-lui ce type.",
  },
  emitted_citation_unarchived: {
    severity: "warning",
    en: "The source cited has no archived copy: give one in archivedAt.",
    fr: "La source citée n’a pas de copie archivée\u202F: donnez-en une dans archivedAt.",
  },
  emitted_correction_type: {
    severity: "error",
    en: "The correction is no CorrectionComment by its type: give it that type.",
    fr: "La correction n’est pas du type CorrectionComment\u202F: donnez-lui ce type.",
  },
} as const satisfies Record<string, ProblemInfo>;
