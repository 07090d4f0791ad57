import type { RefusalInfo } from "./refusal-kind.ts";

/** What is refused of claims, reviews, disputes and what they rest on. */
export const reviewRefusals = {
  CLAIM_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "Nobody has taken this pair on under that name any more. Look at it again.",
      fr: "Cette prise en charge n’existe plus. Regardez la paire de nouveau.",
    },
  },
  PAIR_CLAIMED: {
    kind: "conflict",
    message: {
      en: "This person has already taken the pair on, or reviewed it.",
      fr: "Cette personne a déjà pris la paire en charge, ou l’a examinée.",
    },
  },
  REVIEWER_UNSUITED: {
    kind: "invalid",
    message: {
      en: "This person may not review pairs of this case. Choose somebody else.",
      fr: "Cette personne ne peut pas examiner les paires de ce dossier. Choisissez quelqu’un d’autre.",
    },
  },
  NOTHING_TO_CLAIM: {
    kind: "notFound",
    message: {
      en: "No pair of this case waits for a review of yours.",
      fr: "Aucune paire de ce dossier n’attend un examen de votre part.",
    },
  },
  REVIEWS_OPENED: {
    kind: "conflict",
    message: {
      en: "You have opened the reviews in dispute, so that a review of yours would not be independent. Decide, or leave it to others.",
      fr: "Vous avez ouvert les examens divergents : un examen de votre part ne serait plus indépendant. Décidez, ou laissez faire les autres.",
    },
  },
  REVIEW_OWED: {
    kind: "forbidden",
    message: {
      en: "You have taken this pair on to review it, so others’ reviews are not yours to see yet. Give your review, or hand the pair back.",
      fr: "Vous avez pris cette paire en charge : les examens des autres ne vous sont pas encore visibles. Donnez votre examen, ou rendez la paire.",
    },
  },
  DISPUTE_UNOPENED: {
    kind: "forbidden",
    message: {
      en: "Whoever decides has read the reviews in dispute. Open them first, then decide.",
      fr: "Qui décide a lu les examens divergents. Ouvrez-les d’abord, puis décidez.",
    },
  },
  REVIEW_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such review for you to see.",
      fr: "Il n’y a pas d’examen de ce genre à voir pour vous.",
    },
  },
  COMMENT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such comment for you to see.",
      fr: "Il n’y a pas de commentaire de ce genre à voir pour vous.",
    },
  },
  COMMENT_RESOLVED: {
    kind: "conflict",
    message: {
      en: "This comment is resolved already.",
      fr: "Ce commentaire est déjà clos.",
    },
  },
  SEARCH_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such search on record.",
      fr: "Cette recherche n’est pas consignée.",
    },
  },
  SEARCH_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This search was withdrawn since you saw it. Look again.",
      fr: "Cette recherche a été retirée depuis. Regardez de nouveau.",
    },
  },
  SEARCH_IN_FUTURE: {
    kind: "invalid",
    message: {
      en: "That day is still to come. Give the day on which you searched.",
      fr: "Ce jour n’est pas encore venu. Indiquez le jour de la recherche.",
    },
  },
  REASON_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "No such reason is on record for this pair.",
      fr: "Aucun motif de ce genre n’est consigné pour cette paire.",
    },
  },
  PAIR_CHANGED: {
    kind: "conflict",
    message: {
      en: "This pair was changed since you saw it. Look at it again.",
      fr: "Cette paire a changé depuis. Regardez-la de nouveau.",
    },
  },
  ELEMENT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such element in this pair.",
      fr: "Ce point n’existe pas dans cette paire.",
    },
  },
  ELEMENT_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This was judged elsewhere since you saw it. Compare the two and choose.",
      fr: "Cela a été qualifié ailleurs depuis. Comparez les deux et choisissez.",
    },
  },
  BULK_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such stroke of marks to take back.",
      fr: "Il n’y a pas de série de marques de ce genre à reprendre.",
    },
  },
  BULK_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "The pairs that this would change are no longer those you saw. Look at the preview again.",
      fr: "Les paires concernées ne sont plus celles que vous avez vues. Regardez l’aperçu de nouveau.",
    },
  },
  BULK_TOO_LARGE: {
    kind: "invalid",
    message: {
      en: "This would change too many pairs at one stroke. Narrow the list, then try again.",
      fr: "Cela changerait trop de paires d’un coup. Restreignez la liste, puis réessayez.",
    },
  },
  VIEW_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such view of yours.",
      fr: "Vous n’avez pas de vue de ce nom.",
    },
  },
  VIEW_NAME_TAKEN: {
    kind: "conflict",
    message: {
      en: "A view of yours has this name already. Choose another, or delete that one.",
      fr: "Une de vos vues porte déjà ce nom. Choisissez-en un autre, ou supprimez-la.",
    },
  },
  AGREEMENT_TOO_SLOW: {
    kind: "unavailable",
    message: {
      en: "The figures of agreement took too long this time. Ask again in a minute.",
      fr: "Les chiffres d’accord ont pris trop de temps cette fois. Redemandez-les dans une minute.",
    },
  },
  VIEWS_FULL: {
    kind: "conflict",
    message: {
      en: "You have saved as many views of this case as the desk keeps. Delete one, then save this one.",
      fr: "Vous avez enregistré autant de vues de ce dossier qu’il peut y en avoir. Supprimez-en une, puis enregistrez celle-ci.",
    },
  },
  PHRASES_FULL: {
    kind: "conflict",
    message: {
      en: "You keep as many phrases as the desk holds. Remove one, then keep this one.",
      fr: "Vous gardez déjà autant de phrases qu’il peut y en avoir. Retirez-en une, puis gardez celle-ci.",
    },
  },
  PHRASE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such phrase of yours.",
      fr: "Vous n’avez pas de phrase de ce genre.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;
