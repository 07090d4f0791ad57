import {
  AnchorState,
  LinkBasis,
  PartyRole,
  ProceduralStage,
  ResponseType,
  StatementRole,
  UnansweredReason,
  Wording,
} from "@rejoinder/db/enums";
import type { Words } from "./text.ts";

/** Longest statement part, paraphrase or passage of evidence, in characters (Unicode code points). */
export const PASSAGE_MAX = 5000;

export const partyRoleInfo = {
  accuser: { label: { en: "accuser", fr: "accusateur" } },
  respondent: { label: { en: "respondent", fr: "mis en cause" } },
  third_party: { label: { en: "third party", fr: "tiers" } },
} as const satisfies Record<PartyRole, { label: Words }>;

export const statementRoleInfo = {
  allegation: { label: { en: "Allegation", fr: "Allégation" } },
  response: { label: { en: "Response", fr: "Réponse" } },
  neither: { label: { en: "Statement", fr: "Déclaration" } },
} as const satisfies Record<StatementRole, { label: Words }>;

/** `quoted` is true where the words may stand between quotation marks. */
export const wordingInfo = {
  verbatim: { label: { en: "verbatim", fr: "mot pour mot" }, quoted: true },
  translated_quotation: {
    label: { en: "translated quotation", fr: "citation traduite" },
    quoted: true,
  },
  paraphrase: { label: { en: "paraphrase", fr: "paraphrase" }, quoted: false },
} as const satisfies Record<Wording, { label: Words; quoted: boolean }>;

export const anchorStateInfo = {
  exact: {
    label: { en: "exact", fr: "exacte" },
    meaning: {
      en: "The preserved text holds these words to the letter.",
      fr: "Le texte conservé contient ces mots à la lettre.",
    },
  },
  normalised: {
    label: { en: "typography differs", fr: "typographie différente" },
    meaning: {
      en: "The preserved text holds these words; only typography or white space differs.",
      fr: "Le texte conservé contient ces mots ; seules la typographie ou les espaces diffèrent.",
    },
  },
  fuzzy: {
    label: { en: "to confirm", fr: "à confirmer" },
    meaning: {
      en: "The preserved text holds something close; a person must confirm it.",
      fr: "Le texte conservé contient un passage proche ; une personne doit le confirmer.",
    },
  },
  lost: {
    label: { en: "lost", fr: "introuvable" },
    meaning: {
      en: "The newest preserved text does not hold these words; the one that they were taken from does.",
      fr: "Le texte conservé le plus récent ne contient pas ces mots ; celui dont ils sont tirés les contient.",
    },
  },
} as const satisfies Record<AnchorState, { label: Words; meaning: Words }>;

/** A fuzzy anchor that a person confirmed. */
export const confirmedAnchorInfo = {
  label: { en: "close, confirmed by a person", fr: "proche, confirmée par une personne" },
  meaning: {
    en: "The newest preserved text holds something close; a person has confirmed that it is this quotation. The text that it was taken from holds the very words.",
    fr: "Le texte conservé le plus récent contient un passage proche ; une personne a confirmé que c’est cette citation. Le texte dont elle est tirée contient les mots mêmes.",
  },
} as const satisfies { label: Words; meaning: Words };

export const linkBasisInfo = {
  source: { label: { en: "linked by the source", fr: "rattachée par la source" } },
  desk: {
    label: {
      en: "linked by the desk, not by the source",
      fr: "rattachée par la rédaction, non par la source",
    },
  },
} as const satisfies Record<LinkBasis, { label: Words }>;

/** Adapted from FRCP 8(b), 8(c), 12(b) and 13; silence is never an admission. */
export const responseTypeInfo = {
  admits: { label: { en: "admits", fr: "reconnaît" } },
  admits_part: { label: { en: "admits in part", fr: "reconnaît en partie" } },
  denies_specific: { label: { en: "specific denial", fr: "dénégation précise" } },
  denies_general: { label: { en: "general denial", fr: "dénégation générale" } },
  lacks_knowledge: { label: { en: "says it lacks knowledge", fr: "dit l’ignorer" } },
  affirmative_defence: { label: { en: "affirmative defence", fr: "moyen de défense" } },
  legal_objection: { label: { en: "legal objection", fr: "objection juridique" } },
  counter_allegation: { label: { en: "counter-allegation", fr: "contre-accusation" } },
  non_responsive: { label: { en: "does not answer the point", fr: "ne répond pas au point" } },
  apologises: { label: { en: "apologises", fr: "présente des excuses" } },
} as const satisfies Record<ResponseType, { label: Words }>;

export const unansweredReasonInfo = {
  declined: { label: { en: "declined to answer", fr: "refus de répondre" } },
  no_reply: { label: { en: "asked, no reply", fr: "sollicitation restée sans réponse" } },
  not_sought: { label: { en: "nobody asked", fr: "aucune réponse sollicitée" } },
} as const satisfies Record<UnansweredReason, { label: Words }>;

/** `caution` is printed wherever the stage is named before judgment. */
export const proceduralStageInfo = {
  investigation: {
    label: { en: "investigation", fr: "enquête ou information judiciaire" },
    caution: { en: "presumed innocent", fr: "présomption d’innocence" },
  },
  formal_investigation: {
    label: { en: "formal investigation", fr: "mise en examen" },
    caution: {
      en: "not a finding; presumed innocent",
      fr: "ne préjuge pas de la culpabilité ; présomption d’innocence",
    },
  },
  charge: {
    label: { en: "charge", fr: "renvoi devant le tribunal" },
    caution: { en: "presumed innocent", fr: "présomption d’innocence" },
  },
  trial: {
    label: { en: "trial", fr: "procès" },
    caution: { en: "presumed innocent", fr: "présomption d’innocence" },
  },
  judgment: { label: { en: "judgment", fr: "jugement" }, caution: null },
  appeal: {
    label: { en: "appeal", fr: "appel" },
    caution: { en: "the judgment is not final", fr: "le jugement n’est pas définitif" },
  },
  closed: { label: { en: "closed", fr: "close" }, caution: null },
} as const satisfies Record<ProceduralStage, { label: Words; caution: Words | null }>;

export {
  AnchorState,
  LinkBasis,
  PartyRole,
  ProceduralStage,
  ResponseType,
  StatementRole,
  UnansweredReason,
  Wording,
};
