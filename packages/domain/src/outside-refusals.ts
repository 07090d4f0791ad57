import type { RefusalInfo } from "./refusal-kind.ts";

/** What is refused of reviews by others. */
export const outsideRefusals = {
  OUTSIDE_REVIEW_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such review by others on this desk.",
      fr: "Cette vérification extérieure n’existe pas ici.",
    },
  },
  OUTSIDE_REVIEW_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This review by others was pointed elsewhere or withdrawn since you saw it. Look again.",
      fr: "Cette vérification extérieure a été déplacée ou retirée depuis. Regardez de nouveau.",
    },
  },
  OUTSIDE_REVIEWS_UNREAD: {
    kind: "invalid",
    message: {
      en: "No ClaimReview could be read in this; nothing was saved. Hand in the page's whole source, or its JSON-LD.",
      fr: "Aucune ClaimReview n’a pu y être lue\u202F; rien n’a été enregistré. Fournissez le code source entier de la page, ou son JSON-LD.",
    },
  },
  OUTSIDE_REVIEWS_KNOWN: {
    kind: "conflict",
    message: {
      en: "The ClaimReviews of this document are on record in this case already.",
      fr: "Les ClaimReview de ce document sont déjà consignées dans ce dossier.",
    },
  },
  OUTSIDE_REVIEWS_TOO_MANY: {
    kind: "tooLarge",
    message: {
      en: "This holds more ClaimReviews, or longer ones, than are taken at once; nothing was saved. Hand in those that matter here.",
      fr: "Ceci contient trop de ClaimReview, ou de trop longues\u202F; rien n’a été enregistré. Fournissez celles qui comptent ici.",
    },
  },
  OUTSIDE_REVIEWS_UNKEPT: {
    kind: "invalid",
    message: {
      en: "This holds characters that cannot be kept: NUL, or half of a pair; nothing was saved. Take them out.",
      fr: "Ceci contient des caractères qui ne peuvent être conservés\u202F: NUL, ou une moitié de paire\u202F; rien n’a été enregistré. Retirez-les.",
    },
  },
  OUTSIDE_REVIEWS_TOO_SLOW: {
    kind: "unavailable",
    message: {
      en: "Reading this took too long; nothing was saved. Hand in the script block that holds the ClaimReview alone.",
      fr: "La lecture a pris trop de temps\u202F; rien n’a été enregistré. Fournissez seul le bloc script qui contient la ClaimReview.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;
