import { editionRefusals } from "./edition-refusals.ts";
import { outsideRefusals } from "./outside-refusals.ts";
import { pairWayRefusals } from "./pair-way/refusals.ts";
import { peopleRefusals } from "./people-refusals.ts";
import type { RefusalInfo } from "./refusal-kind.ts";
import { replyRefusals } from "./reply-refusals.ts";
import { reviewRefusals } from "./review-refusals.ts";
import { sourceRefusals } from "./source-refusals.ts";

export type { RefusalKind } from "./refusal-kind.ts";

/** Every refusal the desk can give. The sentence is written for the person at the screen. */
export const refusalInfo = {
  ...editionRefusals,
  ...outsideRefusals,
  ...pairWayRefusals,
  ...peopleRefusals,
  ...replyRefusals,
  ...reviewRefusals,
  ...sourceRefusals,
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
  RECORD_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such record in this case.",
      fr: "Cet enregistrement n’existe pas dans ce dossier.",
    },
  },
  EVENT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such moment in this pair’s history. Go back to the pair to see those there are.",
      fr: "Ce moment n’existe pas dans l’historique de cette paire. La page de la paire montre ceux qui existent.",
    },
  },
  ADDRESS_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "The desk has nothing at this address.",
      fr: "Il n’y a rien à cette adresse.",
    },
  },
  SEND_KEY_REUSED: {
    kind: "invalid",
    message: {
      en: "This was sent under a key that was used for something else; nothing was saved.",
      fr: "Cet envoi porte une clé qui a déjà servi à autre chose ; rien n’a été enregistré.",
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
  CASE_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This case was changed since you saw it. Look at it again.",
      fr: "Ce dossier a changé depuis. Regardez-le de nouveau.",
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
  HOST_UNKNOWN: {
    kind: "misdirected",
    message: {
      en: "This desk is not known by that address. Open it by the one it printed when it was started, or set REJOINDER_ADDRESS.",
      fr: "Cette adresse n’est pas celle d’ici. Utilisez celle qui s’est affichée au démarrage, ou indiquez REJOINDER_ADDRESS.",
    },
  },
  ORIGIN_UNKNOWN: {
    kind: "forbidden",
    message: {
      en: "This was sent by a page that is not the desk’s own; nothing was saved.",
      fr: "Cet envoi vient d’une page qui n’est pas d’ici ; rien n’a été enregistré.",
    },
  },
  TOO_MANY_REQUESTS: {
    kind: "tooMany",
    message: {
      en: "That was asked too often in a short time; nothing was saved. Wait a moment, then try again.",
      fr: "Trop de demandes en peu de temps ; rien n’a été enregistré. Attendez un instant, puis réessayez.",
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
  DISK_FULL: {
    kind: "unavailable",
    message: {
      en: "The desk’s disk is full; nothing was saved. Tell whoever runs the desk, and try again once there is room.",
      fr: "Le disque du serveur est plein ; rien n’a été enregistré. Prévenez la personne qui l’administre et réessayez quand il y aura de la place.",
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
