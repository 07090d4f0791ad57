import type { reader as en } from "../en/reader.ts";
import type { Translation } from "../translation.ts";

export const reader = {
  findPair: "Cherchez une paire…",
  pairOption: "{position, number}. {title}",
  evidenceTitle: "Faire un élément de preuve de ces mots",
  citationTitle: "Citer ces mots dans une note",
  forPair: "Pour la paire",
  choosePair: "Choisissez une paire",
  hidden: "Caractère caché\u202f: {name}",

  caretBegin: "Placer un curseur dans le texte, pour y sélectionner au clavier",
  caretLabel: "Texte conservé, avec un curseur",
  caretHint:
    "Les flèches déplacent le curseur, Maj sélectionne, Entrée ouvre le menu, Échap en sort.",
  selected: "Mots sélectionnés\u202f: {words}",
  makeStatement: "Déclaration",
  makeEvidence: "Preuve",
  makeCitation: "Note",
  copyLink: "Copier le lien",
  copied: "Le lien vers ces mots a été copié.",
  notCopied: "Ce navigateur ne laisse pas la page copier. Le lien est maintenant dans l’adresse.",
  onlyNewest: "Seuls les mots du texte le plus récent peuvent être cités.",
  tooLong: "{max, plural, other {Cela dépasse # caractères. Sélectionnez un passage plus court.}}",
  standsHere: "Elle se trouve ici",
  cancel: "Annuler",
  pointing: "Sélectionnez dans le texte ci-dessous les mots qui sont «\u202f{words}\u202f».",
  pointingEnd: "Ne plus indiquer de citation",
  placing: "Ces mots sont-ils les siens\u202f?",
  placingSame: "Les mots sont les mêmes.",
  placingYes: "Oui, elle se trouve ici",
  placingNo: "Non",
  placed: "La citation se trouve désormais là.",

  newerText:
    "Un texte plus récent de cette source a été conservé entre-temps. Il contient aussi ces mots, et ils en sont cités.",
  newerTextWithout:
    "Un texte plus récent de cette source a été conservé entre-temps, qui ne contient pas ces mots une seule fois. Fermez et sélectionnez-les de nouveau\u202f: ce que vous avez saisi est gardé.",

  shownText: "Texte affiché",
  textOption: "{date}, {extent}, {extractor}",
  textOptionNewest: "{date}, {extent}, {extractor} (le plus récent)",
  readBy: "Extracteur\u202f: {extractor}",
  noExtractor: "fourni en texte",
  older: "Ce n’est pas le texte le plus récent de cette source.",
  olderText: "Il est conservé tel qu’il était le {date}. On cite d’après le plus récent.",
  showNewest: "Afficher le texte le plus récent",
  compareTexts: "Comparer avec un autre texte",
  takenFromHere: "La citation recherchée a été tirée de ce texte.",
  backToQueue: "Retour à la file",
  backToCase: "Retour au dossier",
  backThere: "Retour à la page précédente",

  findHeading: "Trouver cette citation",
  findPlaceholder: "Collez les mots d’une citation",
  find: "Trouver",
  foundOnce: "Le texte contient ces mots à la lettre.",
  foundMany:
    "Le texte contient ces mots à la lettre {count, plural, one {# fois} other {# fois}}. Voici la place {number, number} sur {count, number}.",
  foundNext: "Place suivante",
  foundNormalised:
    "Le texte contient ces mots\u202f; seules la typographie ou les espaces diffèrent.",
  foundNear: "Le texte contient un passage proche. Ce qui diffère\u202f:",
  foundElsewhere:
    "Ces mots se trouvent ici\u202f; sans leur contexte, nul ne peut dire que ce sont bien eux.",
  foundNowhere: "Le texte ne contient ni ces mots, ni rien d’assez proche.",

  toConfirm: "{count, plural, one {# citation à confirmer} other {# citations à confirmer}}",
  toConfirmText:
    "Le texte le plus récent contient un passage proche de chacune. Dites si c’est la même citation.",
  quoted: "{role}, citation",
  standsNow: "Dans ce texte",
  confirm: "Confirmer",
  confirmKey: "Confirmer la citation",
  reject: "Écarter",
  rejectKey: "Écarter la citation",
  showInText: "Montrer dans le texte",
  pointElsewhere: "Elle se trouve ailleurs",
  pointIt: "Indiquer sa place",
  takenFrom: "Voir le texte d’où elle a été tirée",
  confirmedList:
    "{count, plural, one {# citation confirmée par une personne, mots différents} other {# citations confirmées par une personne, mots différents}}",
  confirmedListText: "Ce qui a été cité n’est pas à la lettre ce que ce texte contient.",
  closeConfirmed: "proche, confirmée",
  takeBack: "Revenir dessus",
  confirmed: "La citation a été confirmée.",
  rejected: "La citation compte comme introuvable dans ce texte.",
  change: {
    number: "Nombre modifié",
    name: "Nom modifié",
    negation: "Négation modifiée",
    date: "Date modifiée",
    word: "Mots modifiés",
    punctuation: "Ponctuation modifiée",
  },
  changeFromTo: "{kind}\u202f: «\u202f{from}\u202f» est devenu «\u202f{to}\u202f».",
  changeGone: "{kind}\u202f: «\u202f{from}\u202f» a disparu.",
  changeNew: "{kind}\u202f: «\u202f{to}\u202f» est nouveau.",
  movedElsewhere: "Ses mots sont les mêmes, mais pas ce qui les entoure.",

  annotations: "Annotations",
  annotationsText:
    "Les citations de cette source en annotations Web du W3C, et celles qu’un autre programme en a faites, Hypothesis compris.",
  annotationsDownload: "Télécharger les citations (JSON-LD)",
  annotationsLeftOut:
    "{count, plural, =0 {Toutes les citations sont dans le fichier.} one {# citation a été laissée de côté\u202f: le texte le plus récent n’en a que l’approchant, ou rien.} other {# citations ont été laissées de côté\u202f: le texte le plus récent n’en a que l’approchant, ou rien.}}",
  annotationsRead: "Lire un fichier d’annotations",
  annotationsHint:
    "Annotations Web du W3C (JSON-LD) ou export d’Hypothesis. Rien n’est enregistré par là.",
  annotationsChoose: "Choisir un fichier",
  annotationsDrop: "ou déposez-le ici",
  annotationsFound:
    "{count, plural, =0 {Aucune annotation n’a été lue.} one {# annotation a été lue.} other {# annotations ont été lues.}}",
  annotationsProblems:
    "{count, plural, one {# n’a pas pu être lue\u202f:} other {# n’ont pas pu être lues\u202f:}}",
  annotationProblem: {
    FILE_NOT_ANNOTATIONS:
      "Ce ne sont ni des annotations Web, ni un export d’Hypothesis. Exportez-les de nouveau en JSON.",
    TOO_MANY: "Il en contient plus qu’on n’en lit à la fois. Divisez-le et lisez les parties.",
    ANNOTATION_NOT_AN_OBJECT: "Ce n’est pas une annotation. Retirez-la.",
    ANNOTATION_NO_TARGET: "Elle n’a pas de cible. Donnez-lui-en une, ou retirez-la.",
    ANNOTATION_NO_QUOTATION:
      "Elle porte sur une page entière ou répond à une autre\u202f: aucun mot n’est cité. Annotez les mots eux-mêmes.",
    ANNOTATION_QUOTATION_UNREADABLE:
      "Sa citation ne contient aucun mot. Annotez les mots de nouveau.",
  },

  preserving: "Conservation",
  changeParticulars: "Modifier les références",
} satisfies Translation<typeof en>;
