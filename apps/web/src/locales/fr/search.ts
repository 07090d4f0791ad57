import type { search as en } from "../en/search.ts";
import type { Translation } from "../translation.ts";

export const search = {
  heading: "Recherches",
  add: "Ajouter",
  addObject: "une recherche",
  none: "Aucune recherche n’est consignée.",
  noneText:
    "Où l’on a cherché des éléments de preuve, quand, et ce qui a été trouvé. Ne rien trouver est aussi un résultat.",
  contrary: "d’éléments contraires",
  any: "d’éléments de preuve",
  places: "Où vous avez cherché",
  placesHint: "Archives, registres, bases de données, personnes interrogées, et les mots cherchés.",
  searchedOn: "Jour de la recherche",
  found: "Ce qui a été trouvé",
  foundHint: "Si rien n’a été trouvé, dites-le.",
  kind: "On cherchait",
  kindOf: { contrary: "des éléments contraires", any: "des éléments de toute sorte" },
  kindHint: {
    contrary:
      "Ce qui s’opposerait au statut vers lequel on penche. La plupart des décisions en exigent une.",
    any: "Ce qu’on pouvait trouver, quel que soit le sens.",
  },
  kindMissing: "Indiquez ce qui était cherché.",
  dayMissing: "Indiquez le jour.",
  addTitle: "Consigner une recherche",
  remaining:
    "{remaining, plural, =0 {plus aucun caractère disponible} one {# caractère restant} other {# caractères restants}}",
  save: "Consigner la recherche",
  saved: "La recherche est consignée.",
  by: "{name}, {date}",
  withdraw: "Retirer",
  withdrawLabel: "Retirer la recherche «\u202f{text}\u202f»",
  withdrawTitle: "Retirer cette recherche\u202f?",
  withdrawText:
    "Elle disparaît de la page et ne compte plus. Ce qui est décidé le reste\u202f; sa trace reste consignée.",
  withdrawn: "La recherche a été retirée.",
  close: "Fermer",
} satisfies Translation<typeof en>;
