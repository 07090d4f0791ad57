import type { RefusalInfo } from "./refusal-kind.ts";

/** What is refused of people, of what they may do, and of how they come in. */
export const peopleRefusals = {
  PERSON_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such person on this desk. Choose somebody from the list.",
      fr: "Cette personne n’est pas ici. Choisissez-en une dans la liste.",
    },
  },
  TOKEN_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "You have no such token, or it was revoked already.",
      fr: "Vous n’avez pas ce jeton, ou il est déjà révoqué.",
    },
  },
  INVITATION_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such open invitation: it was taken up, withdrawn, or has expired.",
      fr: "Cette invitation n’est plus ouverte : elle a été acceptée ou retirée, ou elle a expiré.",
    },
  },
  INVITATION_INVALID: {
    kind: "notFound",
    message: {
      en: "This invitation does not count any more, or never did. Ask for a new one.",
      fr: "Cette invitation n’est pas ou plus valable. Demandez-en une nouvelle.",
    },
  },
  SIGN_IN_REQUIRED: {
    kind: "unauthorised",
    message: {
      en: "Say who you are first.",
      fr: "Identifiez-vous d’abord.",
    },
  },
  NOT_ALLOWED: {
    kind: "forbidden",
    message: {
      en: "Your role on this desk does not allow this. Ask its owner.",
      fr: "Votre rôle ne le permet pas. Adressez-vous au responsable.",
    },
  },
  PERSON_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "What this person may do was changed since you saw it. Compare the two and choose.",
      fr: "Les droits de cette personne ont changé depuis. Comparez les deux et choisissez.",
    },
  },
  MEMBER_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This membership was changed since you saw it. Compare the two and choose.",
      fr: "Cette participation a changé depuis. Comparez les deux et choisissez.",
    },
  },
  LAST_OWNER: {
    kind: "conflict",
    message: {
      en: "This is the desk’s last owner. Make somebody else an owner first.",
      fr: "C’est la dernière personne responsable. Nommez-en d’abord une autre.",
    },
  },
  LAST_CASE_OWNER: {
    kind: "conflict",
    message: {
      en: "This is the last owner of a confidential case. Make another of its members an owner first.",
      fr: "C’est la dernière personne responsable d’un dossier confidentiel. Nommez-en d’abord une autre parmi ses membres.",
    },
  },
  EMAIL_TAKEN: {
    kind: "conflict",
    message: {
      en: "Somebody on this desk has this e-mail address already.",
      fr: "Cette adresse électronique est déjà celle de quelqu’un ici.",
    },
  },
  WORK_TAKEN_OVER: {
    kind: "conflict",
    message: {
      en: "What the local editor did was taken over already.",
      fr: "Le travail de l’éditeur local a déjà été repris.",
    },
  },
  PASSWORD_MISSING: {
    kind: "invalid",
    message: {
      en: "Choose a password: this desk has no other way to sign in for the first time.",
      fr: "Choisissez un mot de passe : il n’y a pas d’autre façon de s’identifier la première fois.",
    },
  },
  LOCAL_SIGN_IN_OVER: {
    kind: "forbidden",
    message: {
      en: "To go on without signing in is not possible on this desk any more. Sign in as yourself.",
      fr: "On ne peut plus continuer ici sans s’identifier. Connectez-vous sous votre nom.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;
