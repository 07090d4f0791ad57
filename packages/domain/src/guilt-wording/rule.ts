import type { Words } from "@rejoinder/schema";

/** What a piece of wording does, in either language. */
export type GuiltRuleId =
  | "guilt"
  | "person"
  | "act"
  | "deed"
  | "admission"
  | "conviction"
  | "verdict_phrase";

/**
 * One shape of a rule: a word, and what must or must not stand around it. The patterns run over
 * folded words set apart by single spaces, `NAME` standing for a party and `QUOTE` for quoted words.
 */
export type Form = {
  words: readonly string[];
  /** Ends right before the word; part of what is flagged, but for what stands in a lookbehind. */
  before?: RegExp;
  /** Begins right after the word; part of what is flagged, but for what stands in a lookahead. */
  after?: RegExp;
  unlessBefore?: RegExp;
  unlessAfter?: RegExp;
  /** Somewhere in the same sentence, the word included. */
  within?: RegExp;
  unlessWithin?: RegExp;
  /** The guilt is taken for granted: “has not explained his fraud” negates the explaining alone. */
  presupposes?: true;
};

export type GuiltRule = {
  id: GuiltRuleId;
  /** A sentence that is flagged, and one that says the same as an allegation. */
  example: { flagged: string; rather: string };
  /** Neutral wordings, in the language of the rule. */
  neutral: readonly string[];
  forms: readonly Form[];
};

/** What takes the assertion out of a sentence: it is somebody else's, denied, or not made. */
export type Guards = {
  /** Before the word in its sentence, whatever follows: “according to”. */
  source: RegExp;
  /** Before the word in its clause: verbs of saying, denials, conditions, anybody at all. */
  distance: RegExp;
  /** Before the word in its clause. */
  negation: RegExp;
  /** What looks like a negation and is none: “no doubt”, “not only”. Cut out before looking. */
  emphasis: RegExp;
  /** After the word in its sentence: “, prosecutors say”. */
  afterthought: RegExp;
  /** Right before the word: “alleged”. */
  hedge: RegExp;
  /** Right after the word: “présumé”. */
  hedgeAfter: RegExp;
};

export type Language = {
  /** One word, elisions and endings that count apart set apart. */
  word: RegExp;
  /** Folded, without their full stop, which ends no sentence. */
  abbreviations: ReadonlySet<string>;
  clauseBreaks: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  guards: Guards;
  rules: readonly GuiltRule[];
};

/** A pattern that ends where the word begins. */
export const ending = (source: string): RegExp => new RegExp(`(?:^|(?<= ))(?:${source})$`, "u");

/** A pattern that begins where the word ends. */
export const starting = (source: string): RegExp => new RegExp(`^(?:${source})(?= |$)`, "u");

/** A pattern of whole words, anywhere. */
export const holding = (source: string): RegExp =>
  new RegExp(`(?:^|(?<= ))(?:${source})(?= |$)`, "u");

/** What to do about a piece of wording, whatever its language. */
export const guiltAdvice = {
  guilt: {
    en: "Guilt is for a court to find. Say who alleges it",
    fr: "La culpabilité se juge au tribunal. Dites qui l’allègue",
  },
  person: {
    en: "This names a person by a crime that no court has found. Say what is alleged",
    fr: "Ce mot désigne quelqu’un par un crime qu’aucun tribunal n’a constaté. Dites ce qui est allégué",
  },
  act: {
    en: "This states as a fact what is alleged. Say who alleges it",
    fr: "Cette phrase donne pour un fait ce qui est allégué. Dites qui l’allègue",
  },
  deed: {
    en: "This takes the offence for granted. Call it alleged",
    fr: "Cette phrase tient l’infraction pour acquise. Dites-la alléguée",
  },
  admission: {
    en: "This says that somebody owned to an offence. Give the person’s own words, with their source",
    fr: "Cette phrase dit que quelqu’un a avoué. Donnez ses propres mots, avec leur source",
  },
  conviction: {
    en: "Before judgment nobody is convicted. If this is another case, name the court and the year",
    fr: "Avant jugement, personne n’est condamné. S’il s’agit d’une autre affaire, nommez la juridiction et l’année",
  },
  verdict_phrase: {
    en: "This is a verdict in other words. Say what is alleged, and by whom",
    fr: "C’est un verdict en d’autres mots. Dites ce qui est allégué, et par qui",
  },
} as const satisfies Record<GuiltRuleId, Words>;
