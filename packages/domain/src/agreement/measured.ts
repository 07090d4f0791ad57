import type { Words } from "@rejoinder/schema";

/** Why a figure of agreement is not told, and what would mend that. */
export const notMeasuredInfo = {
  NOTHING_JUDGED: {
    en: "Nobody has reviewed anything here. Have the same thing reviewed by at least two people.",
    fr: "Personne n’a rien examiné ici. Faites examiner la même chose par au moins deux personnes.",
  },
  NOTHING_JUDGED_TWICE: {
    en: "Nothing here was reviewed by two people, so there is nothing to compare. Ask for a second review.",
    fr: "Rien ici n’a été examiné par deux personnes : il n’y a rien à comparer. Demandez un second examen.",
  },
  ONE_CATEGORY: {
    en: "All reviews that can be compared say the same, so agreement cannot be told from chance. Wait until one says otherwise.",
    fr: "Tous les examens comparables disent la même chose : l’accord ne se distingue pas du hasard. Attendez que l’un d’eux dise autre chose.",
  },
  ORDER_UNKNOWN: {
    en: "The order of these categories is not known. Give numbers, or each category once, from lowest to highest.",
    fr: "L’ordre de ces catégories n’est pas connu. Donnez des nombres, ou chaque catégorie une fois, de la plus basse à la plus haute.",
  },
  UNEQUAL_NUMBERS: {
    en: "Fleiss’ kappa needs the same number of reviews everywhere. Leave out what has more or fewer, or use Krippendorff’s alpha.",
    fr: "Le kappa de Fleiss demande partout le même nombre d’examens. Écartez ce qui en a plus ou moins, ou prenez l’alpha de Krippendorff.",
  },
  ONE_UNIT: {
    en: "Only one thing was reviewed by two people, too little for an interval. Ask for a second review of others.",
    fr: "Une seule chose a été examinée par deux personnes : trop peu pour un intervalle. Demandez un second examen d’autres choses.",
  },
  MORE_THAN_TWO: {
    en: "Cohen’s kappa compares two people, and more have reviewed here. Read Krippendorff’s alpha instead.",
    fr: "Le kappa de Cohen compare deux personnes, et plus de deux ont examiné ici. Lisez plutôt l’alpha de Krippendorff.",
  },
  RATED_IN_SIGHT: {
    en: "One person at a time rates evidence, and sees the rating before, so no two ratings are independent. Compare what reviews say of the pairs instead.",
    fr: "Une seule personne à la fois évalue une preuve, et elle voit l’évaluation précédente : il n’y en a pas deux d’indépendantes. Comparez plutôt ce que les examens disent des paires.",
  },
} as const satisfies Record<string, Words>;

export type NotMeasured = keyof typeof notMeasuredInfo;

/** A figure, or why there is none. */
export type Measured = { value: number; why: null } | { value: null; why: NotMeasured };

export const measured = (value: number): Measured => ({ value, why: null });
export const notMeasured = (why: NotMeasured): Measured => ({ value: null, why });
