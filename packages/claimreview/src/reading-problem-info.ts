import { gapProblemInfo } from "./gap-problem-info.ts";
import type { ProblemInfo } from "./problem-info.ts";

/** What can be wrong with a document and the values in it. */
export const readingProblemInfo = {
  ...gapProblemInfo,
  input_unread: {
    severity: "error",
    en: "This is neither JSON nor HTML: give the page, or its JSON-LD.",
    fr: "Ce n’est ni du JSON ni du HTML\u202F: donnez la page, ou son JSON-LD.",
  },
  no_json_ld: {
    severity: "error",
    en: "The page has no script block of type application/ld+json: look whether a script adds it later.",
    fr: "La page n’a aucun bloc script de type application/ld+json\u202F: voyez si un script l’ajoute ensuite.",
  },
  block_empty: {
    severity: "warning",
    en: "This script block is empty: fill it or take it out.",
    fr: "Ce bloc script est vide\u202F: remplissez-le ou retirez-le.",
  },
  nothing_found: {
    severity: "error",
    en: "There is no ClaimReview here: give a node of that type.",
    fr: "Il n’y a pas de ClaimReview ici\u202F: donnez un nœud de ce type.",
  },
  json_broken: {
    severity: "error",
    en: "This is not valid JSON and was not read: mend its syntax.",
    fr: "Ce n’est pas du JSON valide, il n’a pas été lu\u202F: corrigez sa syntaxe.",
  },
  json_wrapped: {
    severity: "warning",
    en: "Marks of a comment, of CDATA or of a script stand around the JSON and were left out: take them away.",
    fr: "Des marques de commentaire, de CDATA ou de script entourent le JSON et ont été laissées de côté\u202F: retirez-les.",
  },
  json_trailing_comma: {
    severity: "warning",
    en: "A comma with nothing after it was left out of the JSON: take it away.",
    fr: "Une virgule que rien ne suit a été laissée de côté dans le JSON\u202F: retirez-la.",
  },
  json_control_character: {
    severity: "warning",
    en: "A line break, tab or other control character stands bare in the JSON and was read as it is: write it escaped.",
    fr: "Un saut de ligne, une tabulation ou un autre caractère de contrôle figure tel quel dans le JSON et a été lu ainsi\u202F: échappez-le.",
  },
  json_escaped_apostrophe: {
    severity: "warning",
    en: "An apostrophe is escaped, which JSON does not know; it was read as an apostrophe: take the backslash away.",
    fr: "Une apostrophe est échappée, ce que JSON ignore\u202F; elle a été lue comme une apostrophe\u202F: retirez la barre oblique inverse.",
  },
  json_in_text: {
    severity: "warning",
    en: "The JSON is one text that holds JSON, and that was read: write it once.",
    fr: "Le JSON est un texte qui contient du JSON, et c’est lui qui a été lu\u202F: ne l’encodez qu’une fois.",
  },
  too_deep: {
    severity: "warning",
    en: "What is nested deeper than this was not read: make it flatter.",
    fr: "Ce qui est imbriqué plus profondément n’a pas été lu\u202F: aplatissez-le.",
  },
  too_many_values: {
    severity: "warning",
    en: "Only the first 10,000 values were read here: list fewer.",
    fr: "Seules les 10 000 premières valeurs ont été lues ici\u202F: réduisez la liste.",
  },
  value_empty: {
    severity: "warning",
    en: "The value is empty and counts as missing: fill it or take it out.",
    fr: "La valeur est vide et compte comme absente\u202F: remplissez-la ou retirez-la.",
  },
  value_unread: {
    severity: "warning",
    en: "The value is of a kind that cannot stand here and was not read: write a text.",
    fr: "La valeur est d’une nature inattendue ici et n’a pas été lue\u202F: écrivez un texte.",
  },
  several_values: {
    severity: "warning",
    en: "There are several values where one is meant; all are kept: choose one.",
    fr: "Il y a plusieurs valeurs là où une seule est attendue\u202F; toutes sont gardées\u202F: choisissez-en une.",
  },
  text_not_text: {
    severity: "warning",
    en: "A number or a truth value stands where words are meant; it is kept: write words.",
    fr: "Un nombre ou une valeur logique tient lieu de mots\u202F; la valeur est gardée\u202F: écrivez des mots.",
  },
  text_has_markup: {
    severity: "warning",
    en: "The text holds HTML and is kept as it is: write plain text.",
    fr: "Le texte contient du HTML et est gardé tel quel\u202F: écrivez du texte simple.",
  },
  thing_as_text: {
    severity: "warning",
    en: "Bare text or a number stands where a thing with a type is meant; it is kept: write an object.",
    fr: "Un simple texte ou un nombre tient lieu d’objet typé\u202F; il est gardé\u202F: écrivez un objet.",
  },
  reference_unresolved: {
    severity: "warning",
    en: "This refers to something that the document does not describe: describe it here.",
    fr: "Ceci renvoie à quelque chose que le document ne décrit pas\u202F: décrivez-le ici.",
  },
  reference_repeated: {
    severity: "warning",
    en: "What this refers to is described in several places, of which the first by path was read: describe it once.",
    fr: "Ce à quoi ceci renvoie est décrit à plusieurs endroits, dont le premier par chemin a été lu\u202F: décrivez-le une fois.",
  },
  address_relative: {
    severity: "warning",
    en: "The address does not say its scheme and host: write it whole, from https:// on.",
    fr: "L’adresse ne dit ni son protocole ni son hôte\u202F: écrivez-la en entier, depuis https://.",
  },
  address_not_web: {
    severity: "warning",
    en: "This is no web address: write one that begins with https://.",
    fr: "Ce n’est pas une adresse web\u202F: écrivez-en une qui commence par https://.",
  },
  date_form: {
    severity: "warning",
    en: "The date can be read but is not written by ISO 8601: write it as 2024-08-28.",
    fr: "La date est lisible mais n’est pas écrite selon ISO 8601\u202F: écrivez-la comme 2024-08-28.",
  },
  date_ambiguous: {
    severity: "warning",
    en: "The date can be read in two ways and was left unread: write it as 2024-08-28.",
    fr: "La date peut se lire de deux façons et n’a pas été lue\u202F: écrivez-la comme 2024-08-28.",
  },
  date_impossible: {
    severity: "warning",
    en: "There is no such date in any calendar of news: correct it.",
    fr: "Une telle date n’existe dans aucun calendrier d’actualité\u202F: corrigez-la.",
  },
  date_clock_zero: {
    severity: "warning",
    en: "This is the moment at which computers begin to count, not a date that somebody set: correct it.",
    fr: "C’est l’instant où les ordinateurs commencent à compter, non une date choisie\u202F: corrigez-la.",
  },
  date_unread: {
    severity: "warning",
    en: "The date cannot be read: write it as 2024-08-28.",
    fr: "La date est illisible\u202F: écrivez-la comme 2024-08-28.",
  },
  language_unknown: {
    severity: "warning",
    en: "The language is no BCP 47 tag: write one such as fr or pt-BR.",
    fr: "La langue n’est pas une étiquette BCP 47\u202F: écrivez-en une, comme fr ou pt-BR.",
  },
  rating_not_number: {
    severity: "warning",
    en: "The number of the rating is no number: put words into alternateName.",
    fr: "Le nombre de l’évaluation n’en est pas un\u202F: mettez les mots dans alternateName.",
  },
  rating_decimal_comma: {
    severity: "warning",
    en: "The number has a comma as its decimal mark: write a point.",
    fr: "Le nombre a une virgule décimale\u202F: écrivez un point.",
  },
  rating_ambiguous: {
    severity: "warning",
    en: "The comma in this number may part thousands or decimals, so it was left unread: write it without.",
    fr: "La virgule de ce nombre peut séparer milliers ou décimales, il n’a donc pas été lu\u202F: écrivez-le sans.",
  },
} as const satisfies Record<string, ProblemInfo>;
