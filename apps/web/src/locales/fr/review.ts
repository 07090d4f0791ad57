import type { review as en } from "../en/review.ts";
import type { Translation } from "../translation.ts";

export const review = {
  markAs: "Marquer\u202f: {status}",
  marks: "Statut au vu des éléments de preuve",
  pressKey: "Une touche suffit pour marquer",
  giveReason: "Donner le motif",
  revise: "Réviser l’examen",
  undo: "Annuler la dernière marque",
  undoShort: "Annuler",
  undone: "Marque annulée\u202f: {title}",
  nothingToUndo: "Il n’y a plus de marque à annuler.",
  tryAgain: "Réessayer",
  movedOn: "Cette paire a été marquée ailleurs",
  movedOnText:
    "«\u202f{title}\u202f» a été marquée dans une autre fenêtre depuis que vous l’avez vue. Quelle marque faut-il garder\u202f?",
  reviewMovedOn:
    "Cette paire a été marquée ou examinée dans une autre fenêtre depuis que vous l’avez vue. Ce que vous avez écrit est conservé. Que faut-il garder\u202f?",
  standing: "Version en place",
  mine: "Votre version",
  noMark: "Aucune marque",
  keepStanding: "Garder la version en place",
  putMine: "La remplacer par la mienne",
  reasonTitle: "Le motif de ce statut",
  status: "Statut au vu des éléments de preuve",
  chooseStatus: "Choisissez un statut",
  rationale: "Motif",
  rationaleHint: "Ce qui, dans les éléments de preuve, va dans ce sens et ce qui s’y oppose.",
  confidence: "Confiance",
  confidenceMissing: "Indiquez votre degré de confiance.",
  withConfidence: "confiance {confidence}",
  remaining:
    "{remaining, plural, =0 {plus aucun caractère disponible} one {# caractère restant} other {# caractères restants}}",
  elements: "Point par point",
  elementsText:
    "Si c’est utile\u202f: le statut de chaque point, et ce que chaque réponse en fait.",
  elementStatus: "Statut du point {number, number}",
  notJudged: "Non jugé",
  responseTypes: "Ce qu’en fait la réponse {number, number}",
  responseTypesOf: "Ce que la réponse {number, number} fait du point {element, number}",
  judged: "{count, plural, =0 {} one {un point jugé} other {# points jugés}}",
  restsOn: "Les éléments de preuve retenus",
  restsOnCount:
    "{count, plural, =0 {} one {s’appuie sur un élément de preuve} other {s’appuie sur # éléments de preuve}}",
  withheldEvidence: "Élément tiré d’une source confidentielle",
  gateOpen: "Rien ne manque pour décider ce statut.",
  gateShut:
    "{count, plural, one {Une chose manque} other {# choses manquent}} pour décider ce statut. Vous pouvez examiner la paire malgré tout.",
  revises: "Remplace la révision {revision, number} du {date}, qui reste consignée.",
  saveReview: "Enregistrer l’examen",
  saved: "Examen enregistré\u202f: examinée, non décidée",
  close: "Fermer",
  mineTitle: "Votre examen",
  revision: "révision {revision, number}, {date}",
} satisfies Translation<typeof en>;
