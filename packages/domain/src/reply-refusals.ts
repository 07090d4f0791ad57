import type { RefusalInfo } from "./refusal-kind.ts";

/** What is refused of requests for comment, replies, and what a lawyer or a court says. */
export const replyRefusals = {
  REQUEST_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such request for comment in this case.",
      fr: "Cette demande de réaction n’existe pas dans ce dossier.",
    },
  },
  REQUEST_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "Something was logged of this request since you saw it. Compare the two and choose.",
      fr: "Cette demande a reçu une suite depuis. Comparez les deux et choisissez.",
    },
  },
  MOMENT_TO_COME: {
    kind: "invalid",
    message: {
      en: "That moment is still to come. Give the one at which it happened.",
      fr: "Ce moment est encore à venir. Indiquez celui où cela s’est produit.",
    },
  },
  SETTLED_BEFORE_SENT: {
    kind: "invalid",
    message: {
      en: "That lies before the request was sent. Give the moment at which it happened.",
      fr: "Ce moment précède l’envoi de la demande. Indiquez celui où cela s’est produit.",
    },
  },
  REPLY_LINK_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "This link leads nowhere. Ask whoever sent it for another.",
      fr: "Ce lien ne mène à rien. Demandez-en un autre à la personne qui l’a envoyé.",
    },
  },
  REPLY_LINK_OVER: {
    kind: "conflict",
    message: {
      en: "This link has been used, has run out or was revoked. Ask whoever sent it for another.",
      fr: "Ce lien a servi, a expiré ou a été révoqué. Demandez-en un autre à la personne qui l’a envoyé.",
    },
  },
  REPLY_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such reply in this case.",
      fr: "Cette réponse n’existe pas dans ce dossier.",
    },
  },
  REPLY_KEPT_AS_TYPED: {
    kind: "invalid",
    message: {
      en: "This source is a reply, kept as it was typed. Add another document as a source of its own.",
      fr: "Cette source est une réponse, conservée telle qu’elle a été saisie. Ajoutez un autre document comme source à part.",
    },
  },
  REPLY_CONFIRMED: {
    kind: "conflict",
    message: {
      en: "A response was already made of this reply.",
      fr: "Cette réponse a déjà été reprise dans une paire.",
    },
  },
  REPLY_LINK_CLOSED: {
    kind: "conflict",
    message: {
      en: "This link has been used or was revoked already.",
      fr: "Ce lien a déjà servi ou a déjà été révoqué.",
    },
  },
  RIGHT_OF_REPLY_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such request to publish a reply in this case.",
      fr: "Cette demande de droit de réponse n’existe pas dans ce dossier.",
    },
  },
  RIGHT_OF_REPLY_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "Something was logged of this request to publish a reply since you saw it. Compare the two and choose.",
      fr: "Cette demande de droit de réponse a reçu une suite depuis. Comparez les deux et choisissez.",
    },
  },
  PARTY_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such party in this case.",
      fr: "Cette partie n’existe pas dans ce dossier.",
    },
  },
  NO_ATTEMPT_ON_RECORD: {
    kind: "invalid",
    message: {
      en: "The log of requests for comment does not bear this out. Log the request, or what came of it, first.",
      fr: "Le journal des demandes de réaction ne le confirme pas. Consignez d’abord la demande, ou sa suite.",
    },
  },
  ELEMENT_ANSWERED: {
    kind: "conflict",
    message: {
      en: "A response answers this element, so that it needs no reason. Look at it again.",
      fr: "Une réponse répond à ce point : il n’appelle pas de motif. Regardez-le de nouveau.",
    },
  },
  SIGN_OFF_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "No legal sign-off stands on this pair.",
      fr: "Aucune validation juridique n’est en vigueur pour cette paire.",
    },
  },
  PAIR_UNDECIDED: {
    kind: "conflict",
    message: {
      en: "A pair is signed off once it is decided. Look at it again.",
      fr: "Une paire se valide une fois décidée. Regardez-la de nouveau.",
    },
  },
  PAIR_SIGNED_OFF: {
    kind: "conflict",
    message: {
      en: "A legal sign-off stands on this decision already.",
      fr: "Cette décision porte déjà une validation juridique.",
    },
  },
  PAIR_HELD: {
    kind: "conflict",
    message: {
      en: "A legal hold is on this pair already.",
      fr: "Cette paire est déjà bloquée.",
    },
  },
  HOLD_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "No legal hold is on this pair.",
      fr: "Aucun blocage juridique ne pèse sur cette paire.",
    },
  },
  WORDING_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "These words are flagged no more. Look again.",
      fr: "Ces mots ne sont plus signalés. Regardez de nouveau.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;
