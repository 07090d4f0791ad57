import type { Words } from "@rejoinder/schema";
import type { Uncounted } from "./counted.ts";
import type { Missing } from "./gate.ts";
import type { Side } from "./side.ts";

type SideCode = Extract<Missing, { side: Side }>["code"];

const sideSentences = {
  evidence: {
    allegation: {
      en: "No evidence that counts is consistent with the allegation. Add some, or mend what does not count.",
      fr: "Aucun élément de preuve qui compte n’est compatible avec l’allégation. Ajoutez-en un, ou remédiez à ce qui ne compte pas.",
    },
    response: {
      en: "No evidence that counts is consistent with the response. Add some, or mend what does not count.",
      fr: "Aucun élément de preuve qui compte n’est compatible avec la réponse. Ajoutez-en un, ou remédiez à ce qui ne compte pas.",
    },
  },
  two_origins: {
    allegation: {
      en: "No evidence that counts is consistent with the allegation. Add some from two independent origins, or from one with an editor’s reason.",
      fr: "Aucun élément de preuve qui compte n’est compatible avec l’allégation. Ajoutez-en de deux origines indépendantes, ou d’une seule avec le motif d’un rédacteur.",
    },
    response: {
      en: "No evidence that counts is consistent with the response. Add some from two independent origins, or from one with an editor’s reason.",
      fr: "Aucun élément de preuve qui compte n’est compatible avec la réponse. Ajoutez-en de deux origines indépendantes, ou d’une seule avec le motif d’un rédacteur.",
    },
  },
  second_origin: {
    allegation: {
      en: "All evidence that counts for the allegation goes back to one origin. Add some from another, or have an editor say why one is enough.",
      fr: "Tous les éléments de preuve qui comptent pour l’allégation remontent à une seule origine. Ajoutez-en d’une autre, ou faites motiver par un rédacteur qu’une seule suffit.",
    },
    response: {
      en: "All evidence that counts for the response goes back to one origin. Add some from another, or have an editor say why one is enough.",
      fr: "Tous les éléments de preuve qui comptent pour la réponse remontent à une seule origine. Ajoutez-en d’une autre, ou faites motiver par un rédacteur qu’une seule suffit.",
    },
  },
} as const satisfies Record<SideCode, Record<Side, Words>>;

const searchSentences = {
  contrary_search: {
    en: "No search for evidence to the contrary is on record. Log one: where you looked, when, and what you found.",
    fr: "Aucune recherche d’éléments contraires n’est consignée. Consignez-en une : où, quand, et ce qui a été trouvé.",
  },
  search: {
    en: "No search is on record. Log one: where you looked, when, and what you found.",
    fr: "Aucune recherche n’est consignée. Consignez-en une : où, quand, et ce qui a été trouvé.",
  },
} as const satisfies Record<Exclude<Missing["code"], SideCode>, Words>;

/** What is missing, and how to mend it. */
export function missingSentence(missing: Missing): Words {
  return "side" in missing
    ? sideSentences[missing.code][missing.side]
    : searchSentences[missing.code];
}

/** Why a piece of evidence does not count, for whoever looks at it. */
export const uncountedInfo = {
  withdrawn: { en: "It was withdrawn.", fr: "Il a été retiré." },
  party: {
    en: "It goes back to a party, who is no evidence for itself.",
    fr: "Il remonte à une partie, qui ne peut faire preuve pour elle-même.",
  },
  own_source: {
    en: "It goes back to the allegation’s own source.",
    fr: "Il remonte à la source même de l’allégation.",
  },
  to_confirm: {
    en: "Its quotation is only nearly in the preserved text. Confirm it, or correct it.",
    fr: "Sa citation ne figure qu’approximativement dans le texte conservé. Confirmez-la ou corrigez-la.",
  },
  lost: {
    en: "Its quotation is no longer in the preserved text. Find its place, or withdraw it.",
    fr: "Sa citation ne figure plus dans le texte conservé. Retrouvez sa place, ou retirez-la.",
  },
  unanchored: {
    en: "Its quotation has no place in a preserved text. Preserve the source and give the place.",
    fr: "Sa citation n’a pas de place dans un texte conservé. Conservez la source et indiquez-la.",
  },
} as const satisfies Record<Uncounted, Words>;
