import type { Words } from "@rejoinder/schema";

/** What can be wrong with one field. Inputs name these codes; `{max}` is filled in. */
export const issueInfo = {
  empty: { en: "Write something here.", fr: "Écrivez quelque chose ici." },
  too_long: {
    en: "This is longer than {max} characters. Shorten it.",
    fr: "Ce texte dépasse {max} caractères. Raccourcissez-le.",
  },
  control_characters: {
    en: "This holds characters that cannot be printed. Type it anew or paste it as plain text.",
    fr: "Ce texte contient des caractères non imprimables. Retapez-le ou collez-le sans mise en forme.",
  },
  quoted_paraphrase: {
    en: "A paraphrase holds no words between quotation marks. Take the marks away, or mark it as a quotation.",
    fr: "Une paraphrase ne contient pas de mots entre guillemets. Retirez-les, ou marquez-la comme citation.",
  },
  elision: {
    en: "A quotation cannot run across […], which stands for words that are left out.",
    fr: "Une citation ne peut pas enjamber […], qui tient la place de mots omis.",
  },
  email: {
    en: "This is not an e-mail address.",
    fr: "Ce n’est pas une adresse électronique.",
  },
  password_short: {
    en: "A password has at least 12 characters.",
    fr: "Un mot de passe compte au moins 12 caractères.",
  },
  no_read: {
    en: "Every token must read; writing and exporting come besides.",
    fr: "Tout jeton doit lire ; écrire et exporter viennent en plus.",
  },
  duplicate: { en: "This is here twice.", fr: "Cet élément figure deux fois." },
  edtf: {
    en: "This is not a date the desk knows. Write 2024-08-28, 2024-08, 2024~ or 2024-08-24/2024-08-28.",
    fr: "Cette date n’est pas reconnue. Écrivez 2024-08-28, 2024-08, 2024~ ou 2024-08-24/2024-08-28.",
  },
  day: {
    en: "This is not a day. Write it as 2024-08-28.",
    fr: "Ce n’est pas un jour. Écrivez-le sous la forme 2024-08-28.",
  },
  time_zone: {
    en: "This is not the name of a time zone. Write it as Europe/Paris.",
    fr: "Ce n’est pas le nom d’un fuseau horaire. Écrivez-le sous la forme Europe/Paris.",
  },
  address: {
    en: "This is not a web address. It begins with https:// or http://.",
    fr: "Ce n’est pas une adresse web. Elle commence par https:// ou http://.",
  },
  language: {
    en: "This is not a language code. Write en, fr or pt-BR.",
    fr: "Ce n’est pas un code de langue. Écrivez en, fr ou pt-BR.",
  },
  slug: {
    en: "Use small letters, digits and single hyphens.",
    fr: "Utilisez des minuscules, des chiffres et des traits d’union simples.",
  },
  no_source: {
    en: "A note needs at least one source. Choose one, or add a new one.",
    fr: "Une note demande au moins une source. Choisissez-en une ou ajoutez-en une.",
  },
  too_many: { en: "There are more than {max} here.", fr: "Il y en a plus de {max}." },
  selection_too_long: {
    en: "A passage has at most 5,000 characters. Select less.",
    fr: "Un passage compte au plus 5 000 caractères. Sélectionnez-en moins.",
  },
  too_few: { en: "Choose at least two.", fr: "Choisissez-en au moins deux." },
  not_a_response: {
    en: "Only a response answers a pair. Choose “response” as its role, or no pair.",
    fr: "Seule une réponse répond à une paire. Choisissez le rôle « réponse », ou aucune paire.",
  },
  not_an_allegation: {
    en: "Only an allegation is against somebody. Choose “allegation” as its role, or nobody.",
    fr: "Seule une allégation vise quelqu’un. Choisissez le rôle « allégation », ou personne.",
  },
  moment: {
    en: "This is no moment the desk knows. Give a day and a time.",
    fr: "Ce moment n’est pas reconnu. Donnez un jour et une heure.",
  },
  before_sent: {
    en: "The deadline lies after the moment at which it was sent. Choose a later one.",
    fr: "L’échéance doit suivre l’envoi. Choisissez une date plus tardive.",
  },
  no_pair: { en: "Choose at least one pair.", fr: "Choisissez au moins une paire." },
  missing: { en: "This is missing.", fr: "Ce champ manque." },
  wrong_value: {
    en: "This is not one of the values the desk knows.",
    fr: "Cette valeur n’est pas connue.",
  },
  unknown_field: { en: "The desk knows no such field.", fr: "Ce champ n’est pas connu." },
  wrong_form: {
    en: "This does not have the expected form.",
    fr: "La forme n’est pas celle qui est attendue.",
  },
} as const satisfies Record<string, Words>;

export type IssueCode = keyof typeof issueInfo;

/** One thing wrong with an input. `path` is dotted, "" for the whole; `max` in characters or items. */
export type InputIssue = { path: string; code: IssueCode; max: number | null };

/** The part of a zod issue that is read here. */
type ZodIssue = {
  code?: string | undefined;
  message: string;
  path: readonly PropertyKey[];
  maximum?: number | bigint;
  input?: unknown;
};

const builtIn: Partial<Record<string, IssueCode>> = {
  invalid_value: "wrong_value",
  unrecognized_keys: "unknown_field",
  too_big: "wrong_value",
  too_small: "wrong_value",
};

/** Puts a zod error's issues into the desk's own codes. The person's text is not carried. */
export function inputIssues(error: { issues: readonly ZodIssue[] }): InputIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    code: issueCode(issue),
    max: issue.maximum === undefined ? null : Number(issue.maximum),
  }));
}

function issueCode({ code, message }: ZodIssue): IssueCode {
  if (message in issueInfo) return message as IssueCode;
  if (code === "invalid_type" && message.endsWith("received undefined")) return "missing";
  return (code !== undefined && builtIn[code]) || "wrong_form";
}
