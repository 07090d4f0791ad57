import type { weighing as en } from "../en/weighing.ts";
import type { Translation } from "../translation.ts";

export const weighing = {
  title: "Éléments de preuve pesés",
  caseTitle: "Les éléments de preuve au fil des paires",
  about:
    "Selon l’analyse des hypothèses concurrentes\u202f: ce qui départage deux côtés, c’est ce qui s’oppose à l’un d’eux. Les chiffres comparent les deux côtés d’une paire, et rien de plus. Ce ne sont pas des probabilités, et aucun statut n’en découle.",
  caseAbout:
    "Un passage peut porter sur plusieurs paires\u202f: chaque colonne est une paire, chaque ligne un passage.",
  weightHint:
    "Poids, de 0,04 à 1\u202f: la fiabilité de la source multipliée par la crédibilité de l’information. Là où une note manque, c’est un intervalle.",
  grid: "Éléments et côtés",
  caseGrid: "Éléments et paires",
  passage: "Passage",
  allegation: "Allégation",
  response: "Réponse",
  weight: "Poids",
  tells: "Départage",
  tellsHint: "de 0 à 4 points",
  tellsCell: "départage\u202f: {points, number} sur 4",
  tellsNothing: "ne les départage pas",
  doesNotApply: "sans objet des deux côtés",
  notCounted: "ne compte pas",
  nowhere: "Il ne départage les côtés d’aucune paire.",
  against: "Ce qui s’y oppose, pondéré",
  range: "{low} à {high}",
  origin: "origine {number, number}",
  originHint: "Les passages d’une même origine comptent une fois par paire.",
  withheldPassage: "Réservé, comme sa source",
  compared: "Comparaison",
  lead: {
    allegation: "L’allégation rencontre moins d’opposition que la réponse.",
    response: "La réponse rencontre moins d’opposition que l’allégation.",
    level: "Les deux côtés rencontrent autant d’opposition.",
    cannot_tell:
      "Le côté qui rencontre le moins d’opposition dépend de notes que personne n’a données.",
  },
  leadShort: {
    allegation: "moins contre l’allégation",
    response: "moins contre la réponse",
    level: "à égalité",
    cannot_tell: "indécidable",
  },
  without: "Sans ce qui départage le plus",
  withoutOne:
    "{count, plural, one {Sans ce passage} other {Sans ces # passages de même origine}}\u202f: {lead}",
  turns: "La comparaison changerait.",
  stays: "La comparaison reste la même.",
  withoutNone: "Aucun passage ne départage les côtés\u202f: il n’y a rien à laisser de côté.",
  withheld:
    "{count, plural, one {Un passage vient} other {# passages viennent}} d’une source confidentielle qui vous est réservée. Sa note et son origine ne sont pas indiquées, et les chiffres peuvent différer pour qui les connaît.",
  noEvidence: "Aucun élément de preuve n’est encore retenu sur les paires de ce dossier.",
  noEvidenceText: "Ajoutez-en sur la page d’une paire, ou à partir des mots d’une source.",
  pairs: "{count, plural, one {Paire {from, number}} other {Paires {from, number} à {to, number}}}",
  next: "Paires suivantes",
  first: "Premières paires",
  pair: "Paire {position, number}\u202f: {title}",
  close: "Fermer",
} satisfies Translation<typeof en>;
