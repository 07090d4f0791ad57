import type { stage as en } from "../en/stage.ts";
import type { Translation } from "../translation.ts";

export const stage = {
  heading: "Procédure",
  none: "Aucune étape de la procédure n’est consignée.",
  nobodyNamed: "personne n’est nommé",
  source: "sa source",
  add: "Ajouter une étape",
  addTitle: "Ajouter une étape de la procédure",
  about:
    "Les décisions sur les allégations visant la partie concernée seront alors à revoir\u202f; toutes les décisions, si personne n’est nommé.",
  stage: "Étape",
  chooseStage: "Choisir une étape",
  party: "Qui elle concerne",
  on: "Date",
  onHint:
    "Sous la forme 2024-08-28, 2024-08 ou 2024~\u202f; laissez vide si la source ne le dit pas.",
  itsSource: "Source qui en fait état",
  chooseSource: "Choisissez la source.",
  added:
    "L’étape est consignée. {stale, plural, =0 {Aucune décision n’en dépendait.} one {Une décision est à revoir.} other {# décisions sont à revoir.}}",
} satisfies Translation<typeof en>;
