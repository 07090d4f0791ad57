import type { agreement as en } from "../en/agreement.ts";
import type { Translation } from "../translation.ts";

export const agreement = {
  title: "Accord",
  about:
    "Dans quelle mesure les personnes qui examinent ce dossier disent la même chose de la même paire, chacune avant de pouvoir lire les autres.",
  counts:
    "{pairs, plural, one {# paire décidée} other {# paires décidées}}, {reviewers, plural, one {# personne} other {# personnes}}, {reviews, plural, one {# examen indépendant} other {# examens indépendants}}. {compared, plural, =0 {Aucune paire n’a deux examens à comparer.} one {Les chiffres portent sur la # paire que deux personnes ou plus ont examinée.} other {Les chiffres portent sur les # paires que deux personnes ou plus ont examinées.}}",
  noPairs: "Aucune paire n’est encore décidée par des examens indépendants.",
  figure: "Chiffre",
  value: "Valeur",
  none: "pas de chiffre",
  interval: "95 sur 100 : de {low} à {high}",
  leftOut: "Ce qui est écarté",
  undecided:
    "{count, plural, =0 {Aucune paire n’est écartée : toutes sont décidées.} one {# paire non décidée, ou en cours de nouvel examen : un chiffre en révélerait les examens.} other {# paires non décidées, ou en cours de nouvel examen : un chiffre en révélerait les examens.}}",
  informed:
    "{count, plural, =0 {Aucun examen n’a été donné alors que ceux des autres, ou la décision, étaient visibles.} one {# examen donné alors que ceux des autres, ou la décision, étaient visibles. C’est ce que la personne avait dit avant qui compte.} other {# examens donnés alors que ceux des autres, ou la décision, étaient visibles. C’est ce que les personnes avaient dit avant qui compte.}}",
  of: {
    status: "Statut de la paire au vu des preuves",
    confidence: "Confiance",
    element: "Statut de chaque point au vu des preuves",
    stance: "Position des preuves",
  },
  names: {
    percent: "Pourcentage d’accord",
    cohen: "Kappa de Cohen",
    fleiss: "Kappa de Fleiss",
    alpha: "Alpha de Krippendorff",
    ordinalAlpha: "Alpha de Krippendorff, ordinal",
  },
  meanings: {
    percent:
      "Sur chaque couple d’examens de la même chose, combien disent la même chose. La part du hasard y est comprise.",
    cohen:
      "L’accord de deux personnes au-delà de ce que leurs habitudes donneraient par hasard : 1, toujours ; 0, comme par hasard.",
    fleiss:
      "L’accord d’un nombre quelconque de personnes au-delà du hasard, quand chaque paire a autant d’examens que les autres, quels qu’en soient les auteurs.",
    alpha:
      "L’accord d’un nombre quelconque de personnes au-delà du hasard, qu’il manque des examens ou non : 1, toujours ; 0, comme par hasard ; au-dessous de 0, elles se contredisent. L’intervalle contient ce que donneraient 95 tirages sur 100 d’autant de paires parmi celles-ci ; tiré de peu de paires, il est trop étroit.",
    ordinalAlpha:
      "Comme plus haut, faible, moyenne et élevée étant des degrés : faible et élevée sont plus éloignées que faible et moyenne.",
    stance: "Comme plus haut, les cinq positions étant des degrés.",
  },
  everyReviewer: "Chaque personne",
  yours: "Vos examens",
  reviewersAbout:
    "Sur les mêmes paires et les mêmes examens. « Comme décidé » : l’examen dit ce qui a été décidé. « Avec les autres » : la part des examens des autres sur les mêmes paires qui disent la même chose. L’alpha est celui de tous les examens des paires que la personne a examinées.",
  nobody: "Pas encore d’examen indépendant d’une paire décidée.",
  nobodyText:
    "Une ligne paraît avec la première décision sur une paire examinée de façon indépendante.",
  reviewer: "Personne",
  reviews: "Examens",
  asDecided: "Comme décidé",
  withOthers: "Avec les autres",
  alpha: "Alpha",
  outOf: "{share} ({count, number} sur {all, number})",
} satisfies Translation<typeof en>;
