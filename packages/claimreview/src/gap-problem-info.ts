import type { ProblemInfo } from "./problem-info.ts";

/** What can be missing in a ClaimReview, or not fit together. */
export const gapProblemInfo = {
  context_missing: {
    severity: "warning",
    en: "No @context says that these are words of schema.org; they were read as such: add https://schema.org.",
    fr: "Aucun @context ne dit que ces mots sont ceux de schema.org\u202F; ils ont été lus ainsi\u202F: ajoutez https://schema.org.",
  },
  context_bare: {
    severity: "warning",
    en: "The @context is no address: write https://schema.org.",
    fr: "Le @context n’est pas une adresse\u202F: écrivez https://schema.org.",
  },
  context_unknown: {
    severity: "warning",
    en: "The @context is not schema.org's, as which it was read: write https://schema.org.",
    fr: "Le @context n’est pas celui de schema.org, comme lequel il a été lu\u202F: écrivez https://schema.org.",
  },
  type_case: {
    severity: "warning",
    en: "The type is ClaimReview but for its capitals, and was read as such: write ClaimReview.",
    fr: "Le type est ClaimReview aux majuscules près, et a été lu ainsi\u202F: écrivez ClaimReview.",
  },
  type_not_claim_review: {
    severity: "error",
    en: "The node has claimReviewed and is no ClaimReview by its type: give it that type.",
    fr: "Le nœud a claimReviewed sans être du type ClaimReview\u202F: donnez-lui ce type.",
  },
  type_missing: {
    severity: "warning",
    en: "It is not said what this is: add @type, such as Person, Organization, Claim or Rating.",
    fr: "Il n’est pas dit ce que c’est\u202F: ajoutez @type, comme Person, Organization, Claim ou Rating.",
  },
  claim_missing: {
    severity: "error",
    en: "The claim that was reviewed is missing: say it in claimReviewed.",
    fr: "L’affirmation vérifiée manque\u202F: dites-la dans claimReviewed.",
  },
  claim_long: {
    severity: "warning",
    en: "The claim has 75 characters or more, and will be cut where it is shown: shorten it.",
    fr: "L’affirmation compte 75 caractères ou plus et sera coupée à l’affichage\u202F: raccourcissez-la.",
  },
  claim_holds_rating: {
    severity: "warning",
    en: "The claim holds the rating: leave in claimReviewed what was claimed alone.",
    fr: "L’affirmation contient l’évaluation\u202F: ne laissez dans claimReviewed que ce qui a été affirmé.",
  },
  url_missing: {
    severity: "error",
    en: "The review's own address is missing: give the page of the whole review in url.",
    fr: "L’adresse de la vérification manque\u202F: donnez dans url la page où elle se lit en entier.",
  },
  url_other_host: {
    severity: "warning",
    en: "The review's address is on another host than its page: give the page on its own host.",
    fr: "L’adresse de la vérification est sur un autre hôte que sa page\u202F: donnez la page sur son propre hôte.",
  },
  author_missing: {
    severity: "error",
    en: "It is not said who made the review: name them in author.",
    fr: "Il n’est pas dit qui a fait la vérification\u202F: nommez l’auteur dans author.",
  },
  author_name_missing: {
    severity: "error",
    en: "Who made the review has no name: give it in name.",
    fr: "L’auteur de la vérification n’a pas de nom\u202F: donnez-le dans name.",
  },
  date_missing: {
    severity: "warning",
    en: "The review has no date: give it in datePublished.",
    fr: "La vérification n’a pas de date\u202F: donnez-la dans datePublished.",
  },
  rating_missing: {
    severity: "error",
    en: "The review has no rating: give one in reviewRating.",
    fr: "La vérification n’a pas d’évaluation\u202F: donnez-en une dans reviewRating.",
  },
  several_ratings: {
    severity: "warning",
    en: "The review has several ratings; all are kept: give one.",
    fr: "La vérification a plusieurs évaluations\u202F; toutes sont gardées\u202F: donnez-en une.",
  },
  rating_words_missing: {
    severity: "error",
    en: "The rating has no words: give them in alternateName.",
    fr: "L’évaluation n’a pas de mots\u202F: donnez-les dans alternateName.",
  },
  rating_number_missing: {
    severity: "warning",
    en: "The rating has no number: leave it so where it is on no scale, else give ratingValue.",
    fr: "L’évaluation n’a pas de nombre\u202F: laissez-la ainsi hors de toute échelle, sinon donnez ratingValue.",
  },
  rating_best_missing: {
    severity: "warning",
    en: "The scale of the number has no upper end: give it in bestRating.",
    fr: "L’échelle du nombre n’a pas de haut\u202F: donnez-le dans bestRating.",
  },
  rating_worst_missing: {
    severity: "warning",
    en: "The scale of the number has no lower end: give it in worstRating.",
    fr: "L’échelle du nombre n’a pas de bas\u202F: donnez-le dans worstRating.",
  },
  rating_scale_reversed: {
    severity: "error",
    en: "The best rating is lower than the worst: exchange bestRating and worstRating if they are confused.",
    fr: "La meilleure note est inférieure à la pire\u202F: échangez bestRating et worstRating s’ils sont confondus.",
  },
  rating_scale_flat: {
    severity: "error",
    en: "The best rating is the worst, so the number tells nothing: give the scale, or no number.",
    fr: "La meilleure note est la pire, le nombre ne dit donc rien\u202F: donnez l’échelle, ou aucun nombre.",
  },
  rating_outside_scale: {
    severity: "error",
    en: "The number is not between the worst and the best rating: correct one of the three.",
    fr: "Le nombre n’est pas entre la pire et la meilleure note\u202F: corrigez l’un des trois.",
  },
  rating_worst_below_one: {
    severity: "warning",
    en: "The scale begins below 1, which many who read it refuse: begin at 1.",
    fr: "L’échelle commence sous 1, ce que beaucoup de lecteurs refusent\u202F: commencez à 1.",
  },
  rating_below_one: {
    severity: "warning",
    en: "The number is below 1, which often stands for no rating at all: give no number then.",
    fr: "Le nombre est inférieur à 1, ce qui signifie souvent l’absence d’évaluation\u202F: ne donnez alors aucun nombre.",
  },
  item_missing: {
    severity: "warning",
    en: "Nothing tells who made the claim, when and where: give it in itemReviewed.",
    fr: "Rien ne dit qui a fait l’affirmation, quand et où\u202F: donnez-le dans itemReviewed.",
  },
  several_items: {
    severity: "warning",
    en: "Several things are reviewed; all are kept: review one claim, and list where it appeared in appearance.",
    fr: "Plusieurs choses sont vérifiées\u202F; toutes sont gardées\u202F: vérifiez une affirmation et listez ses parutions dans appearance.",
  },
  item_not_claim: {
    severity: "warning",
    en: "What is reviewed is no Claim by its type: describe the claim, and where it appeared in appearance.",
    fr: "Ce qui est vérifié n’est pas du type Claim\u202F: décrivez l’affirmation, et ses parutions dans appearance.",
  },
  claim_author_missing: {
    severity: "warning",
    en: "It is not said who made the claim: name them in the author of itemReviewed, if known.",
    fr: "Il n’est pas dit qui a fait l’affirmation\u202F: nommez son auteur dans l’author d’itemReviewed, s’il est connu.",
  },
  claim_author_name_missing: {
    severity: "warning",
    en: "Who made the claim has no name: give it in name, if known.",
    fr: "L’auteur de l’affirmation n’a pas de nom\u202F: donnez-le dans name, s’il est connu.",
  },
  claim_date_missing: {
    severity: "warning",
    en: "It is not said when the claim was made: give it in the datePublished of itemReviewed, if known.",
    fr: "Il n’est pas dit quand l’affirmation a été faite\u202F: donnez-le dans le datePublished d’itemReviewed, s’il est connu.",
  },
  claim_after_review: {
    severity: "warning",
    en: "The claim is dated after its review: correct one of the two dates.",
    fr: "L’affirmation est datée d’après sa vérification\u202F: corrigez l’une des deux dates.",
  },
  appearance_missing: {
    severity: "warning",
    en: "It is not said where the claim was made: give it in appearance or firstAppearance.",
    fr: "Il n’est pas dit où l’affirmation a été faite\u202F: donnez-le dans appearance ou firstAppearance.",
  },
} as const satisfies Record<string, ProblemInfo>;
