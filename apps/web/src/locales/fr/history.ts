import type { history as en } from "../en/history.ts";
import type { Translation } from "../translation.ts";

export const history = {
  title: "Historique",
  about:
    "Toutes les modifications, les plus récentes d’abord. Rien ici ne peut être réécrit. Les marques et les examens des autres n’y figurent pas : chacun juge seul.",
  deskTitle: "Historique de la rédaction",
  deskAbout:
    "Les personnes et leurs accès, les jetons et les clés. Ce qui se passe dans un dossier est dans son propre historique.",
  open: "Historique",
  openTitle: "Historique de ce dossier",
  filters: "Restreindre l’historique",
  person: "Personne",
  anybody: "Tout le monde",
  somebody: "La personne choisie",
  kind: "Ce qui s’est passé",
  anyKind: "Tout",
  pair: "Paire",
  pairPlaceholder: "son numéro",
  pairNotNumber: "Indiquez le numéro de la paire.",
  clear: "Effacer les filtres",
  number: "Nº {sequence, number}",
  linkTo: "(lien vers cet événement)",
  pairTitled: "Paire {position, number} : {title}",
  moment: "La paire juste après",
  momentOf: "(événement {sequence, number})",
  older: "Afficher la suite",
  newest: "Afficher les plus récents",
  beginsNear: "Autour de l’événement {sequence, number}",
  notHere: "L’événement {sequence, number} n’est pas dans cette liste.",
  none: "Rien à afficher.",
  noneText: "Il ne s’est encore rien passé.",
  noneNarrowed: "Aucun événement ne répond à tous ces critères.",
  noPair: "Ce dossier n’a pas de paire {position, number}.",
  stood:
    "Paire {position, number} telle qu’elle était le {date}, juste après l’événement {sequence, number}",
  thenBy: "{event}. Rien ne peut être modifié ici.",
  thenSides: "L’allégation et les réponses sont affichées telles qu’elles sont aujourd’hui.",
  thenMissing:
    "{count, plural, one {Il manque ce qu’a ajouté # événement : son texte a été effacé sur décision de justice.} other {Il manque ce qu’ont ajouté # événements : leur texte a été effacé sur décision de justice.}}",
  thenStatus: "Pour vous, alors",
  now: "La paire telle qu’elle est aujourd’hui",
  notThen: "Ce moment ne peut pas être affiché",
} satisfies Translation<typeof en>;
