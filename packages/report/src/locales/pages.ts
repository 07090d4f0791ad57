import type { Locale } from "@rejoinder/schema";

const en = {
  skip: "Skip to the report",
  reports: "Fact-check reports",
  reportsOf: "Reports published by this desk, each as it stands today, with what was corrected.",
  noReports: "Nothing has been published yet.",
  report: "Fact-check report",
  pairsLabel: "Pairs",
  aboutEdition: "About this edition",
  otherLanguage: "In another language",
  inThisLanguage: "This page in English",
  more: "More",
  edition: (number: number) => `Edition ${number}`,
  published: (day: string) => `published on ${day}`,
  current: "stands as published",
  corrected: "corrected since",
  superseded: "replaced since",
  withdrawn: "withdrawn",
  editions: "Editions",
  compareWithBefore: "Compare with the edition before",
  compareWithNewest: "Compare with the newest edition",
  corrections: "Corrections and withdrawals",
  correctionsOf: (title: string) => `Corrections and withdrawals: ${title}`,
  correctionsLead: "Every edition after the first, and every withdrawal, the newest first.",
  noCorrections: "Nothing was corrected, updated or withdrawn.",
  feed: "Atom feed",
  allReports: "All reports of this desk",
  reportError: "Report an error",
  toReport: "To the whole report",
  previous: "Previous pair",
  next: "Next pair",
  aroundPair: "Pairs before and after",
  asJson: "The same as JSON",
  sourcesNamed: "Those that this page names, numbered as in the whole report.",

  correctedHead: "This edition was corrected",
  supersededHead: "A newer edition replaces this one",
  withdrawnHead: "This edition was withdrawn",
  whatChanged: "What changed",
  whyChanged: "Why",
  readNewest: (number: number) => `Read edition ${number}`,
  withdrawnOn: (day: string) => `Withdrawn on ${day}`,
  withdrawnReason: "Reason",
  withdrawnRest: "What it said and its files are served no more; its record stays with the desk.",

  files: "Files",
  filesLead: "Rendered once, when the edition was published, and unchanged since.",
  fileHash: "SHA-256",
  verify: "How to verify",
  verifyLead: (sha256: string) =>
    `The record of this edition has the SHA-256 ${sha256}. With the desk’s public key, anyone can check without this desk that the edition is what was published:`,
  verifyStep:
    "Save the record with its seal, then run this with Rejoinder’s program; the desk’s public key stands in it.",
  verifyKey: "The desk’s public key (Ed25519)",
  verifyKeyLead:
    "Read here, the key proves no more than this page does. Compare it with the one that the newsroom gives elsewhere, or that you kept from an earlier edition.",
  record: "Record with its seal (JSON)",

  embed: "Embed",
  embedLead: "The card says by itself when the edition is corrected, replaced or withdrawn.",
  embedCode: "HTML to copy",
  embedTitle: (title: string) => `${title} – fact-check`,
  readReport: "Read the report",
  readPair: "Read the evidence",
  readWhy: "Read why",
  moreResponses: (count: number) =>
    count === 1 ? "and 1 more response" : `and ${count} more responses`,

  errorTitle: "Report an error",
  errorOf: (title: string, number: number) => `In edition ${number} of “${title}”.`,
  errorLead:
    "Say what is wrong and where it can be checked. The desk reads every report; no account is needed.",
  errorWords: "What is wrong",
  errorContact: "How the desk may reach you (e-mail or telephone; may stay empty)",
  errorPair: "Number of the pair it is about (may stay empty)",
  errorTrap: "Leave this field empty",
  errorSend: "Send the report",
  errorPrivacy: "What you write is read by the desk’s editors and is not published.",
  errorThanks: "Your report has reached the desk",
  errorThanksLead:
    "The editors will read it. Where it is right, the next edition says what was corrected and why.",
  back: "Back to the edition",
  wrong: {
    empty: "Nothing was sent: say what is wrong in the first field, then send it again.",
    too_long: "Nothing was sent: the first field holds more than 5,000 characters. Shorten it.",
    control_characters:
      "Nothing was sent: the first field holds characters that cannot be kept. Type it anew.",
    contact:
      "Nothing was sent: how to reach you has to be one line of at most 300 characters. Shorten it.",
    pair: "Nothing was sent: this edition has no pair of that number. Correct it or leave it empty.",
    too_many: (minutes: number) =>
      minutes === 1
        ? "Nothing was sent: too many reports came from your address. Wait a minute, then send it again."
        : `Nothing was sent: too many reports came from your address. Wait ${minutes} minutes, then send it again.`,
  },

  refused: {
    notFound: {
      title: "Nothing is published here",
      sentence:
        "There is no such edition, pair or file at this address. Start from the list of reports.",
    },
    gone: {
      title: "This is served no more",
      sentence: "Its edition was withdrawn. The edition’s page says when and why.",
    },
    unshowable: {
      title: "This edition cannot be shown",
      sentence:
        "What the desk keeps of it is missing or is not what was published, and is therefore not shown. The desk has been told; come back later.",
    },
    foreign: {
      title: "Nothing was sent",
      sentence:
        "The form was sent by a page that is not the desk’s own. Open it here and send it again.",
    },
    invalid: {
      title: "Nothing was sent",
      sentence: "What was sent is not what the form sends. Go back, reload the page and try again.",
    },
    tooLarge: {
      title: "Nothing was sent",
      sentence: "The report is larger than this desk takes. Go back and shorten it.",
    },
    unavailable: {
      title: "The desk does not answer at the moment",
      sentence: "Its database is away. Try again in a minute.",
    },
    bug: {
      title: "Something went wrong here",
      sentence: "The fault is the desk’s, and it has been told. Try again later.",
    },
  },

  feedOf: (title: string) => `${title}: editions and corrections`,
  feedWithdrawn: (number: number) => `Edition ${number} was withdrawn`,
};

const fr = {
  skip: "Aller au rapport",
  reports: "Rapports de vérification",
  reportsOf:
    "Les rapports publiés par cette rédaction, chacun tel qu’il vaut aujourd’hui, avec ce qui a été corrigé.",
  noReports: "Rien n’a encore été publié.",
  report: "Rapport de vérification",
  pairsLabel: "Paires",
  aboutEdition: "À propos de cette édition",
  otherLanguage: "Dans une autre langue",
  inThisLanguage: "Cette page en français",
  more: "Pour aller plus loin",
  edition: (number) => `Édition ${number}`,
  published: (day) => `publiée le ${day}`,
  current: "vaut telle que publiée",
  corrected: "corrigée depuis",
  superseded: "remplacée depuis",
  withdrawn: "retirée",
  editions: "Éditions",
  compareWithBefore: "Comparer avec l’édition précédente",
  compareWithNewest: "Comparer avec l’édition la plus récente",
  corrections: "Corrections et retraits",
  correctionsOf: (title) => `Corrections et retraits : ${title}`,
  correctionsLead:
    "Chaque édition après la première et chaque retrait, du plus récent au plus ancien.",
  noCorrections: "Rien n’a été corrigé, mis à jour ni retiré.",
  feed: "Fil Atom",
  allReports: "Tous les rapports de cette rédaction",
  reportError: "Signaler une erreur",
  toReport: "Vers le rapport entier",
  previous: "Paire précédente",
  next: "Paire suivante",
  aroundPair: "Paires précédente et suivante",
  asJson: "La même chose en JSON",
  sourcesNamed: "Celles que cite cette page, numérotées comme dans le rapport entier.",

  correctedHead: "Cette édition a été corrigée",
  supersededHead: "Une édition plus récente remplace celle-ci",
  withdrawnHead: "Cette édition a été retirée",
  whatChanged: "Ce qui a changé",
  whyChanged: "Pourquoi",
  readNewest: (number) => `Lire l’édition ${number}`,
  withdrawnOn: (day) => `Retirée le ${day}`,
  withdrawnReason: "Motif",
  withdrawnRest:
    "Son contenu et ses fichiers ne sont plus servis ; la rédaction en conserve l’enregistrement.",

  files: "Fichiers",
  filesLead: "Produits une seule fois, à la publication de l’édition, et inchangés depuis.",
  fileHash: "SHA-256",
  verify: "Comment vérifier",
  verifyLead: (sha256) =>
    `L’enregistrement de cette édition a pour SHA-256 ${sha256}. Avec la clé publique de la rédaction, chacun peut vérifier, sans passer par elle, que l’édition est bien celle qui a été publiée :`,
  verifyStep:
    "Enregistrez le fichier avec son sceau, puis lancez cette commande avec le programme Rejoinder ; la clé publique de la rédaction y figure.",
  verifyKey: "Clé publique de la rédaction (Ed25519)",
  verifyKeyLead:
    "Lue ici, la clé ne prouve pas plus que cette page. Comparez-la à celle que la rédaction communique ailleurs, ou que vous avez gardée d’une édition précédente.",
  record: "Enregistrement avec son sceau (JSON)",

  embed: "Intégrer",
  embedLead: "La carte indique d’elle-même si l’édition est corrigée, remplacée ou retirée.",
  embedCode: "HTML à copier",
  embedTitle: (title) => `${title} – vérification`,
  readReport: "Lire le rapport",
  readPair: "Lire les éléments de preuve",
  readWhy: "Lire pourquoi",
  moreResponses: (count) => (count === 1 ? "et 1 autre réponse" : `et ${count} autres réponses`),

  errorTitle: "Signaler une erreur",
  errorOf: (title, number) => `Dans l’édition ${number} de « ${title} ».`,
  errorLead:
    "Dites ce qui est faux et où cela peut se vérifier. La rédaction lit chaque signalement ; aucun compte n’est nécessaire.",
  errorWords: "Ce qui est faux",
  errorContact: "Comment vous joindre (adresse électronique ou téléphone ; facultatif)",
  errorPair: "Numéro de la paire concernée (facultatif)",
  errorTrap: "Laissez ce champ vide",
  errorSend: "Envoyer le signalement",
  errorPrivacy: "Ce que vous écrivez est lu par les rédacteurs et n’est pas publié.",
  errorThanks: "Votre signalement est arrivé",
  errorThanksLead:
    "Les rédacteurs le liront. S’il est fondé, l’édition suivante dira ce qui a été corrigé et pourquoi.",
  back: "Retour à l’édition",
  wrong: {
    empty:
      "Rien n’a été envoyé : dites ce qui est faux dans le premier champ, puis envoyez de nouveau.",
    too_long: "Rien n’a été envoyé : le premier champ dépasse 5 000 caractères. Raccourcissez-le.",
    control_characters:
      "Rien n’a été envoyé : le premier champ contient des caractères qui ne peuvent être conservés. Saisissez-le de nouveau.",
    contact:
      "Rien n’a été envoyé : le moyen de vous joindre doit tenir sur une ligne de 300 caractères au plus. Raccourcissez-le.",
    pair: "Rien n’a été envoyé : cette édition n’a pas de paire de ce numéro. Corrigez-le ou laissez le champ vide.",
    too_many: (minutes) =>
      minutes === 1
        ? "Rien n’a été envoyé : trop de signalements sont venus de votre adresse. Attendez une minute, puis envoyez de nouveau."
        : `Rien n’a été envoyé : trop de signalements sont venus de votre adresse. Attendez ${minutes} minutes, puis envoyez de nouveau.`,
  },

  refused: {
    notFound: {
      title: "Rien n’est publié ici",
      sentence:
        "Il n’y a ni édition, ni paire, ni fichier à cette adresse. Repartez de la liste des rapports.",
    },
    gone: {
      title: "Ceci n’est plus servi",
      sentence: "Son édition a été retirée. La page de l’édition dit quand et pourquoi.",
    },
    unshowable: {
      title: "Cette édition ne peut être montrée",
      sentence:
        "Ce que la rédaction en conserve manque ou n’est pas ce qui a été publié, et n’est donc pas montré. La rédaction en est avertie ; revenez plus tard.",
    },
    foreign: {
      title: "Rien n’a été envoyé",
      sentence:
        "Le formulaire vient d’une page qui n’est pas d’ici. Ouvrez-le ici et envoyez de nouveau.",
    },
    invalid: {
      title: "Rien n’a été envoyé",
      sentence:
        "Ce qui a été envoyé n’est pas ce qu’envoie le formulaire. Revenez en arrière, rechargez la page et réessayez.",
    },
    tooLarge: {
      title: "Rien n’a été envoyé",
      sentence:
        "Le signalement dépasse la taille admise ici. Revenez en arrière et raccourcissez-le.",
    },
    unavailable: {
      title: "La rédaction ne répond pas pour le moment",
      sentence: "Sa base de données est absente. Réessayez dans une minute.",
    },
    bug: {
      title: "Quelque chose n’a pas fonctionné ici",
      sentence: "La faute est de notre côté et nous en sommes avertis. Réessayez plus tard.",
    },
  },

  feedOf: (title) => `${title} : éditions et corrections`,
  feedWithdrawn: (number) => `L’édition ${number} a été retirée`,
} satisfies typeof en;

/** The sentences of public pages. Before ; : ? ! and inside « » stands a narrow no-break space (U+202F). */
export const pagesSentences = { en, fr } satisfies Record<Locale, typeof en>;

export type RefusedPage = keyof typeof en.refused;
