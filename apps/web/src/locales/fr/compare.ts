import type { compare as en } from "../en/compare.ts";
import type { Translation } from "../translation.ts";

export const compare = {
  title: "Deux textes de «\u202f{title}\u202f»",
  back: "Retour à la source",
  onlyOne: "Cette source n’a pas deux textes à comparer.",
  onlyOneText: "Conservez-la de nouveau, et ce qui a changé depuis sera montré ici.",
  from: "Texte antérieur",
  to: "Texte postérieur",
  text: "{date}, {extent}",
  same: "Les deux textes sont identiques, caractère par caractère.",
  changed: "Ce qui a changé",
  places:
    "{count, plural, =0 {Seuls des espaces entre paragraphes ont changé.} one {# endroit a changé.} other {# endroits ont changé.}}",
  tooDifferent:
    "Ces textes diffèrent trop pour être comparés mot à mot. Lisez-les sur la page de la source.",
  markedWhole: "Trop de mots diffèrent ici pour les distinguer\u202f: tout est marqué.",
  before: "Avant",
  after: "Après",
  nothing: "rien",
  unchanged: "{count, plural, one {# paragraphe inchangé} other {# paragraphes inchangés}}",
  moved: "Citations",
  alike:
    "{count, plural, =0 {Aucune citation ne se trouve à l’identique dans les deux.} one {# citation se trouve à l’identique dans les deux.} other {# citations se trouvent à l’identique dans les deux.}}",
  differ: "{count, plural, one {# non\u202f:} other {# non\u202f:}}",
  confirmed: "confirmée",
} satisfies Translation<typeof en>;
