import type { pair as en } from "../en/pair.ts";
import type { Translation } from "../translation.ts";

export const pair = {
  place: "Place dans le dossier",
  neighbours: "Autres paires",
  position: "Paire {position, number} sur {pairs, number}",
  previous: "Paire précédente",
  next: "Paire suivante",
  previousShort: "Précédente",
  nextShort: "Suivante",
  against: "visant {names}",
  elementCount:
    "{count, plural, one {# point, {unanswered, plural, =0 {avec réponse} other {sans réponse}}} other {# points, {unanswered, plural, =0 {tous avec réponse} other {# sans réponse}}}}",
  openSource: "Ouvrir la source de l’allégation",
  allegationSide: "Allégation",
  responseSide: "Réponse",
  responseNumber: "Réponse {number, number}",
  noResponse: "Aucune réponse n’est consignée.",
  noResponseText: "Le silence ne vaut jamais aveu.",
  answers: "répond au point {number, number}\u202f:",
  answersNone: "ne répond à aucun point en particulier",
  typeOpen: "type non déterminé",
  before: "donnée avant l’allégation",
  elements: "Point par point",
  unanswered: "Aucune réponse ne porte sur ce point.",
  unansweredBecause: "Aucune réponse ne porte sur ce point\u202f: {reason}.",
} satisfies Translation<typeof en>;
