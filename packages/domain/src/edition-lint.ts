import type { EditionKind, EditionWarning, Locale, LocalizedText, Words } from "@rejoinder/schema";
import { type Blocker, blockerInfo } from "./publishable.ts";

/** What keeps a draft from being published. */
export type DraftError =
  | Blocker
  | "no_pairs"
  | "unanchored_quotation"
  | "blank_text"
  | "no_change_words"
  | "wrong_kind"
  | "case_confidential";

export type DraftProblemCode = DraftError | EditionWarning;

/** One thing that the linter tells of a draft. Of a pair, or of the draft as a whole. */
export type DraftProblem = {
  code: DraftProblemCode;
  severity: "error" | "warning";
  pairId: string | null;
  /** The language that it is about; null where it is about none in particular. */
  locale: Locale | null;
  /** How many things of the kind there are. */
  count: number;
  /** Why an editor publishes in spite of a warning; null where nobody said. */
  reason: string | null;
};

/** What of a pair the linter looks at. */
export type PairInDraft = {
  id: string;
  /** What `publishable` tells of it. */
  blockers: readonly Blocker[];
  /** Quotations whose anchor is neither exact, nor normalised, nor confirmed by a person. */
  unanchored: number;
  /** Flags of guilt wording that nobody dismissed, in what of the pair leaves the desk. */
  guilt: number;
  /** Sources with an address and no archived one. */
  unarchived: number;
  /** By the draft's languages: words of both sides in another one, without a translation into it. */
  untranslated: Partial<Record<Locale, number>>;
  /** By the draft's languages: titles, elements and names that say nothing in it. */
  blank: Partial<Record<Locale, number>>;
};

export type DraftToLint = {
  kind: EditionKind;
  /** Number that the edition will have. */
  number: number;
  locales: readonly Locale[];
  introduction: LocalizedText;
  method: LocalizedText;
  what: LocalizedText;
  why: LocalizedText;
  reasons: readonly { code: EditionWarning; pairId: string | null; reason: string }[];
  case: {
    isConfidential: boolean;
    /** By the draft's languages: title, summary and names of parties that say nothing in it. */
    blank: Partial<Record<Locale, number>>;
    /** Flags of guilt wording in title, summary and front matter. */
    guilt: number;
    hasStage: boolean;
    /** Sources of the proceedings with an address and no archived one. */
    unarchived: number;
  };
  /** Whether the desk is told how readers reach it. */
  hasAddress: boolean;
  pairs: readonly PairInDraft[];
};

/** Everything that the linter tells of a draft: what concerns it as a whole, then pair by pair in its order. */
export function lintDraft(draft: DraftToLint): DraftProblem[] {
  const reasonFor = (code: DraftProblemCode, pairId: string | null) =>
    draft.reasons.find((each) => each.code === code && each.pairId === pairId)?.reason ?? null;
  const error = (code: DraftError, about: Partial<DraftProblem> = {}): DraftProblem => ({
    code,
    severity: "error",
    pairId: null,
    locale: null,
    count: 1,
    reason: null,
    ...about,
  });
  const warning = (code: EditionWarning, about: Partial<DraftProblem> = {}): DraftProblem => ({
    ...error("no_pairs", about),
    code,
    severity: "warning",
    reason: reasonFor(code, about.pairId ?? null),
  });
  const isFirst = draft.number === 1;
  const blankIn = (locale: Locale) =>
    (draft.case.blank[locale] ?? 0) + blankFrontMatter(draft, locale);
  const isChanged = (words: LocalizedText) => draft.locales.every((locale) => words[locale]);
  return [
    ...(draft.case.isConfidential ? [error("case_confidential")] : []),
    ...(isFirst === (draft.kind === "first") ? [] : [error("wrong_kind")]),
    ...(draft.pairs.length === 0 ? [error("no_pairs")] : []),
    ...(isFirst || (isChanged(draft.what) && isChanged(draft.why))
      ? []
      : [error("no_change_words")]),
    ...counted(draft.locales, blankIn).map((about) => error("blank_text", about)),
    ...(draft.case.guilt > 0 ? [warning("guilt_wording", { count: draft.case.guilt })] : []),
    ...(draft.case.hasStage ? [] : [warning("stage_unknown")]),
    ...(draft.case.unarchived > 0
      ? [warning("not_archived", { count: draft.case.unarchived })]
      : []),
    ...(draft.hasAddress ? [] : [warning("no_address")]),
    ...draft.pairs.flatMap(lintPair),
  ];

  function lintPair(pair: PairInDraft): DraftProblem[] {
    const of = { pairId: pair.id };
    return [
      ...pair.blockers.map((code) => error(code, of)),
      ...(pair.unanchored > 0
        ? [error("unanchored_quotation", { ...of, count: pair.unanchored })]
        : []),
      ...counted(draft.locales, (locale) => pair.blank[locale] ?? 0).map((about) =>
        error("blank_text", { ...of, ...about }),
      ),
      ...(pair.guilt > 0 ? [warning("guilt_wording", { ...of, count: pair.guilt })] : []),
      ...(pair.unarchived > 0 ? [warning("not_archived", { ...of, count: pair.unarchived })] : []),
      ...counted(draft.locales, (locale) => pair.untranslated[locale] ?? 0).map((about) =>
        warning("untranslated", { ...of, ...about }),
      ),
    ];
  }
}

/** Front matter that stands in one of the draft's languages, and not in this. */
function blankFrontMatter(draft: DraftToLint, locale: Locale): number {
  return [draft.introduction, draft.method].filter(
    (words) => !words[locale] && draft.locales.some((other) => words[other]),
  ).length;
}

function counted(locales: readonly Locale[], count: (locale: Locale) => number) {
  return locales
    .map((locale) => ({ locale, count: count(locale) }))
    .filter(({ count }) => count > 0);
}

/** Whether nothing keeps a draft from being published: no error, and a reason for every warning. */
export const mayPublish = (problems: readonly DraftProblem[]): boolean =>
  problems.every(({ severity, reason }) => severity === "warning" && reason !== null);

/** What the linter tells, and how to mend it. */
export const draftProblemInfo = {
  ...blockerInfo,
  no_pairs: {
    en: "No pair is chosen. Choose those that the edition is to hold.",
    fr: "Aucune paire n’est choisie. Choisissez celles que l’édition doit contenir.",
  },
  unanchored_quotation: {
    en: "A quotation is not found in the preserved text. Find its place, or confirm it.",
    fr: "Une citation n’est pas retrouvée dans le texte conservé. Indiquez sa place, ou confirmez-la.",
  },
  blank_text: {
    en: "Words are missing in a language that the edition is to be in. Write them, or leave the language out.",
    fr: "Des mots manquent dans une langue de l’édition. Écrivez-les, ou retirez cette langue.",
  },
  no_change_words: {
    en: "What is changed, and why, is not said in every language of the edition. Say both.",
    fr: "Ce qui change, et pourquoi, n’est pas dit dans chaque langue de l’édition. Dites l’un et l’autre.",
  },
  wrong_kind: {
    en: "The first edition is a first edition, and every later one a correction or an update. Choose again.",
    fr: "La première édition est une première édition, toute autre une correction ou une mise à jour. Choisissez de nouveau.",
  },
  case_confidential: {
    en: "The case is confidential, and an edition is public. End its confidentiality first.",
    fr: "Le dossier est confidentiel, et une édition est publique. Levez d’abord la confidentialité.",
  },
  guilt_wording: {
    en: "Words of the desk assert guilt before judgment. Reword them, dismiss the flag, or say why they stand.",
    fr: "Des mots de la rédaction affirment une culpabilité avant jugement. Reformulez, écartez le signalement, ou dites pourquoi ils restent.",
  },
  not_archived: {
    en: "A source has an address and no archived one. Add it, or say why there is none.",
    fr: "Une source a une adresse et aucune adresse archivée. Ajoutez-la, ou dites pourquoi il n’y en a pas.",
  },
  untranslated: {
    en: "Words of one side have no translation into a language of the edition. Add one, or say why they stand alone.",
    fr: "Les mots d’une partie ne sont pas traduits dans une langue de l’édition. Traduisez-les, ou dites pourquoi ils restent seuls.",
  },
  no_address: {
    en: "The desk does not know by which address readers reach it (REJOINDER_ADDRESS): the edition would name this computer’s own. Set it, or say why not.",
    fr: "Le serveur ne sait pas par quelle adresse le public l’atteint (REJOINDER_ADDRESS) : l’édition nommerait celle de cet ordinateur. Réglez-la, ou dites pourquoi non.",
  },
  stage_unknown: {
    en: "No stage of the proceedings is on record. Add it, or say why there is none.",
    fr: "Aucune étape de la procédure n’est consignée. Ajoutez-la, ou dites pourquoi il n’y en a pas.",
  },
} as const satisfies Record<DraftProblemCode, Words>;
