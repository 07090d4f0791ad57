import type { Words } from "@rejoinder/schema";

/** Everything that can be wrong in a file of references, and what its reader is told. */
export const referenceProblemInfo = {
  too_large: {
    en: "The file is larger than 1 MB: split it and bring in the parts.",
    fr: "Le fichier dépasse 1 Mo\u202F: divisez-le et importez les parties.",
  },
  too_many: {
    en: "Only the first 2,000 references were read: split the file and bring in the rest.",
    fr: "Seules les 2 000 premières références ont été lues\u202F: divisez le fichier et importez le reste.",
  },
  nothing_found: {
    en: "There are no references in this text: export them as CSL-JSON, BibTeX or BibLaTeX.",
    fr: "Ce texte ne contient aucune référence\u202F: exportez-les en CSL-JSON, BibTeX ou BibLaTeX.",
  },
  json_broken: {
    en: "This is not valid JSON: export the file again.",
    fr: "Ce n’est pas du JSON valide\u202F: exportez de nouveau le fichier.",
  },
  item_broken: {
    en: "This item is no CSL-JSON reference and was left out.",
    fr: "Cet élément n’est pas une référence CSL-JSON\u202F; il a été laissé de côté.",
  },
  entry_broken: {
    en: "This entry cannot be read and was left out: look for a missing brace, comma or quotation mark.",
    fr: "Cette entrée est illisible et a été laissée de côté\u202F: cherchez une accolade, une virgule ou un guillemet manquant.",
  },
  entry_too_long: {
    en: "This entry is too long and was left out: shorten its fields.",
    fr: "Cette entrée est trop longue et a été laissée de côté\u202F: raccourcissez ses champs.",
  },
  string_unknown: {
    en: "This entry uses an abbreviation that the file does not define: check its fields.",
    fr: "Cette entrée emploie une abréviation que le fichier ne définit pas\u202F: vérifiez ses champs.",
  },
  crossref_missing: {
    en: "This entry refers to another that the file does not hold: check its fields.",
    fr: "Cette entrée renvoie à une autre, absente du fichier\u202F: vérifiez ses champs.",
  },
  key_repeated: {
    en: "Another entry has the same key: both were read; check that they are not the same source.",
    fr: "Une autre entrée porte la même clé\u202F: les deux ont été lues\u202F; vérifiez que ce n’est pas la même source.",
  },
  title_missing: {
    en: "This reference has no title and was left out: give it one.",
    fr: "Cette référence n’a pas de titre et a été laissée de côté\u202F: donnez-lui-en un.",
  },
  title_too_long: {
    en: "The title is longer than 300 characters and the reference was left out: shorten it.",
    fr: "Le titre dépasse 300 caractères et la référence a été laissée de côté\u202F: raccourcissez-le.",
  },
  author_shortened: {
    en: "There are more authors than a line holds: only the first are kept.",
    fr: "Les auteurs sont trop nombreux pour une ligne\u202F: seuls les premiers sont gardés.",
  },
  publisher_unread: {
    en: "The publisher is longer than 300 characters and was left empty: add it by hand.",
    fr: "L’éditeur dépasse 300 caractères et a été laissé vide\u202F: ajoutez-le à la main.",
  },
  date_unread: {
    en: "The date cannot be read and was left empty: add it by hand.",
    fr: "La date est illisible et a été laissée vide\u202F: ajoutez-la à la main.",
  },
  field_unread: {
    en: "A field of this reference holds no text and was left empty: check it against its source.",
    fr: "Un champ de cette référence ne contient pas de texte et a été laissé vide\u202F: vérifiez-la à la source.",
  },
  address_refused: {
    en: "The address is no web address (http or https) and was left empty: add it by hand.",
    fr: "L’adresse n’est pas une adresse web (http ou https) et a été laissée vide\u202F: ajoutez-la à la main.",
  },
  language_unknown: {
    en: "The language is not known and was left empty: choose it by hand.",
    fr: "La langue est inconnue et a été laissée vide\u202F: choisissez-la à la main.",
  },
} as const satisfies Record<string, Words>;

export type ReferenceProblemCode = keyof typeof referenceProblemInfo;

/**
 * What is wrong with one reference, or with the file.
 * `at` is the entry's key; where it has none `#3` is the third item and `L12` the twelfth line. It is
 * empty where the whole file is meant.
 */
export type ReferenceProblem = { at: string; code: ReferenceProblemCode };
