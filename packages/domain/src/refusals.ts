import type { Words } from "@rejoinder/schema";

/** How any caller should take a refusal: HTTP, a script or a test. */
export type RefusalKind =
  | "notFound"
  | "unauthorised"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "tooLarge"
  | "unavailable"
  | "bug";

type RefusalInfo = { kind: RefusalKind; message: Words };

/** Every refusal the desk can give. The sentence is written for the person at the screen. */
export const refusalInfo = {
  CASE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such case on this desk. Go back to the dashboard to see those there are.",
      fr: "Ce dossier n’existe pas ici. Le tableau de bord montre ceux qui existent.",
    },
  },
  PAIR_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such pair on this desk. Go back to its case to see those there are.",
      fr: "Cette paire n’existe pas ici. Le dossier montre celles qui existent.",
    },
  },
  SOURCE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such source on this desk. Choose one from the list.",
      fr: "Cette source n’existe pas ici. Choisissez-en une dans la liste.",
    },
  },
  NOTE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such note on this desk.",
      fr: "Cette note n’existe pas ici.",
    },
  },
  EVIDENCE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such evidence on this desk.",
      fr: "Cet élément de preuve n’existe pas ici.",
    },
  },
  ADDRESS_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "The desk has nothing at this address.",
      fr: "Il n’y a rien à cette adresse.",
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
  MARK_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This pair was marked elsewhere since you saw it. Compare the two and choose.",
      fr: "Cette paire a été marquée ailleurs depuis. Comparez les deux et choisissez.",
    },
  },
  NOTE_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This note was replaced or withdrawn since you saw it. Compare the two and choose.",
      fr: "Cette note a été remplacée ou retirée depuis. Comparez les deux et choisissez.",
    },
  },
  EVIDENCE_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This evidence was changed or withdrawn since you saw it. Look at it again.",
      fr: "Cet élément de preuve a été modifié ou retiré depuis. Regardez-le de nouveau.",
    },
  },
  SOURCE_OF_ANOTHER_CASE: {
    kind: "invalid",
    message: {
      en: "This source belongs to another case. Add it to this one first.",
      fr: "Cette source appartient à un autre dossier. Ajoutez-la d’abord à celui-ci.",
    },
  },
  QUOTATION_NOT_FOUND: {
    kind: "invalid",
    message: {
      en: "The preserved text of this source does not hold these words to the letter. Correct them, or give a paraphrase.",
      fr: "Le texte conservé de cette source ne contient pas ces mots à la lettre. Corrigez-les ou donnez une paraphrase.",
    },
  },
  QUOTATION_AMBIGUOUS: {
    kind: "invalid",
    message: {
      en: "The preserved text of this source holds these words more than once. Quote a few more of them.",
      fr: "Le texte conservé de cette source contient ces mots plusieurs fois. Citez-en quelques-uns de plus.",
    },
  },
  LOCATOR_MISSING: {
    kind: "invalid",
    message: {
      en: "A paraphrase needs a locator: say where in the source it stands.",
      fr: "Une paraphrase demande un repère : indiquez le passage de la source qu’elle résume.",
    },
  },
  INPUT_INVALID: {
    kind: "invalid",
    message: {
      en: "Something in this was not understood; nothing was saved.",
      fr: "Une partie de la saisie n’a pas été comprise ; rien n’a été enregistré.",
    },
  },
  BODY_NOT_JSON: {
    kind: "invalid",
    message: {
      en: "The request is not valid JSON; nothing was saved.",
      fr: "La requête n’est pas du JSON valide ; rien n’a été enregistré.",
    },
  },
  BODY_TOO_LARGE: {
    kind: "tooLarge",
    message: {
      en: "The request is larger than 1 MB; nothing was saved. Shorten the text.",
      fr: "La requête dépasse 1 Mo ; rien n’a été enregistré. Raccourcissez le texte.",
    },
  },
  DATABASE_UNREACHABLE: {
    kind: "unavailable",
    message: {
      en: "The database does not answer. Try again in a moment; if you were saving, look first whether it was saved.",
      fr: "La base de données ne répond pas. Réessayez dans un instant ; si vous enregistriez, vérifiez d’abord si c’est fait.",
    },
  },
  DATABASE_UNANSWERED: {
    kind: "unavailable",
    message: {
      en: "The database did not answer in time. What you sent may have been saved or not: look before you send it again.",
      fr: "La base de données n’a pas répondu à temps. Votre envoi a pu être enregistré ou non : vérifiez avant de recommencer.",
    },
  },
  BUG: {
    kind: "bug",
    message: {
      en: "The desk made a mistake; nothing was saved. Try again; if it stays, its log has the details.",
      fr: "Une erreur interne s’est produite ; rien n’a été enregistré. Réessayez. Si l’erreur persiste, consultez le journal.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;

export type RefusalCode = keyof typeof refusalInfo;

/** An expected refusal. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly code: RefusalCode;
  /** Ids for the log; never a person's text. */
  readonly detail: Readonly<Record<string, string>>;
  /** For a conflict: what now stands in the place of what the caller saw. */
  readonly current: unknown;

  constructor(code: RefusalCode, detail: Record<string, string> = {}, current: unknown = null) {
    super(refusalInfo[code].message.en);
    this.code = code;
    this.detail = detail;
    this.current = current;
  }
}
