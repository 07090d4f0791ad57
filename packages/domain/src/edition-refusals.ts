import type { RefusalInfo } from "./refusal-kind.ts";

/** What is refused of editions, their files, and what readers report of them. */
export const editionRefusals = {
  EDITION_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such edition of this case. The editions page shows those there are.",
      fr: "Cette édition du dossier n’existe pas. La page des éditions montre celles qui existent.",
    },
  },
  EDITION_WITHDRAWN: {
    kind: "conflict",
    message: {
      en: "This edition was withdrawn: its page says why, and its files are served no more.",
      fr: "Cette édition a été retirée : sa page dit pourquoi, et ses fichiers ne sont plus servis.",
    },
  },
  EDITION_STANDS: {
    kind: "conflict",
    message: {
      en: "This edition stands. Withdraw it first, with the reason that readers are to see.",
      fr: "Cette édition est en vigueur. Retirez-la d’abord, avec le motif que le public doit lire.",
    },
  },
  EDITION_BLOCKED: {
    kind: "conflict",
    message: {
      en: "The draft cannot be published yet. The list beside it says what is to be mended, and what asks for a reason.",
      fr: "Le projet ne peut pas encore être publié. La liste à côté dit ce qui est à corriger, et ce qui demande un motif.",
    },
  },
  EDITION_OVERTAKEN: {
    kind: "conflict",
    message: {
      en: "Something that the edition says was changed or taken back while its files were made. Nothing was published. Look at the preview again, then publish.",
      fr: "Ce que dit l’édition a été modifié ou retiré pendant la production de ses fichiers. Rien n’a été publié. Revoyez l’aperçu, puis publiez.",
    },
  },
  EDITION_UNDER_WAY: {
    kind: "conflict",
    message: {
      en: "An edition of this case is being published. Wait for it, or stop it.",
      fr: "Une édition de ce dossier est en cours de publication. Attendez-la, ou arrêtez-la.",
    },
  },
  DRAFT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no draft of an edition of this case. Save one first.",
      fr: "Ce dossier n’a pas de projet d’édition. Enregistrez-en un d’abord.",
    },
  },
  DRAFT_CHANGED: {
    kind: "conflict",
    message: {
      en: "Somebody else has changed the draft since you opened it. Compare, and choose.",
      fr: "Quelqu’un a modifié le projet depuis que vous l’avez ouvert. Comparez, puis choisissez.",
    },
  },
  DRAFT_PAIR_UNKNOWN: {
    kind: "invalid",
    message: {
      en: "One of these pairs is not of this case. Take it out.",
      fr: "Une de ces paires n’est pas de ce dossier. Retirez-la.",
    },
  },
  RENDERING_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There are no such files under way. Files of a case as it stands are kept for a day: ask for them again.",
      fr: "Ces fichiers ne sont pas en préparation. Ceux d’un dossier en l’état sont gardés un jour : demandez-les de nouveau.",
    },
  },
  RENDERING_ENDED: {
    kind: "conflict",
    message: {
      en: "This is over already: there is nothing left to stop.",
      fr: "C’est déjà terminé : il n’y a plus rien à arrêter.",
    },
  },
  RENDERING_FAILED: {
    kind: "unavailable",
    message: {
      en: "The files could not be made. Nothing was published. Try again; if it fails again, the desk’s log says why.",
      fr: "Les fichiers n’ont pas pu être produits. Rien n’a été publié. Réessayez ; si l’échec se répète, le journal du serveur dit pourquoi.",
    },
  },
  FORMAT_NEEDS_EDITION: {
    kind: "invalid",
    message: {
      en: "ClaimReview is made of published editions only. Name the edition.",
      fr: "ClaimReview n’est produit que pour les éditions publiées. Indiquez l’édition.",
    },
  },
  PAGE_TOO_SLOW: {
    kind: "unavailable",
    message: {
      en: "This page takes too long to be made. Try again in a moment.",
      fr: "Cette page est trop longue à produire. Réessayez dans un instant.",
    },
  },
  CASE_NOT_YET: {
    kind: "notFound",
    message: {
      en: "The case was not on the desk yet at that moment. Choose a later one.",
      fr: "Le dossier n’existait pas encore ici à ce moment. Choisissez une date plus récente.",
    },
  },
  PARTY_CHANGED: {
    kind: "conflict",
    message: {
      en: "Somebody else has changed this party since you looked at it. Look again.",
      fr: "Quelqu’un a modifié cette partie depuis que vous l’avez ouverte. Regardez de nouveau.",
    },
  },
  ERROR_REPORT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such report of an error.",
      fr: "Ce signalement d’erreur n’existe pas.",
    },
  },
  ERROR_REPORT_SETTLED: {
    kind: "conflict",
    message: {
      en: "This report of an error was settled already.",
      fr: "Ce signalement d’erreur a déjà été traité.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;
