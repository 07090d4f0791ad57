import { ending, type Form, type GuiltRule, starting } from "../rule.ts";
import * as vocabulary from "./words.ts";
import { ADVERB, BE, CRIME, HAVE, PLAIN } from "./words.ts";

const { words } = vocabulary;
const done = ending(`(?:${HAVE}|apres avoir)(?: ${ADVERB}){0,2}`);

const forms: Form[] = [
  {
    words: vocabulary.doneActs,
    before: done,
    unlessAfter: starting(
      "la vedette|(?:en eclats|au secours|a son secours)|(?:le|la|l'|les|son|sa) (?:projet|temps|match|debat|concurrence|suspense|regard|attention|yeux|conversation|sujet|secret|accord|contrat|reglement|jeu|confiance|sens)",
    ),
  },
  {
    words: vocabulary.presentActs,
    before: ending(
      "(?:NAME|il|elle|ils|elles|(?:la|le|l') (?:societe|plateforme|entreprise))(?: (?:les|l'|le|la|leur|lui))?",
    ),
  },
  {
    words: words("commis commise commises perpetre perpetree"),
    before: done,
    after: starting(`(?:\\S+ ){0,4}${CRIME}`),
    unlessAfter: starting("(?:d' office|une? (?:erreur|faute de frappe|oubli|impair))"),
  },
  {
    words: words("enfreint viole transgresse bafoue contourne outrepasse"),
    before: done,
    after: starting("(?:\\S+ ){0,2}(?:loi|lois|droit|code|reglementation)"),
  },
  {
    words: words("enfreint enfreignent viole violent bafoue"),
    before: ending("NAME|il|elle|ils|elles|(?:la|le|l') \\S+"),
    after: starting("(?:la|le|les) (?:loi|lois|droit|code)"),
  },
  {
    words: words("pots-de-vin dessous-de-table"),
    before: ending(
      `${HAVE}(?: ${ADVERB})? (?:touche|verse|recu|accepte|paye|distribue|offert|empoche)(?: \\S+)?`,
    ),
  },
  {
    words: words("facilite favorise couvert permis encourage organise etouffe dissimule"),
    before: done,
    after: starting(`(?:\\S+ ){0,3}${CRIME}`),
  },
  {
    words: words("facilite favorise couvre permet organise"),
    before: ending("NAME|il|elle|(?:la|le|l') (?:societe|plateforme|entreprise)"),
    after: starting(`(?:\\S+ ){0,2}${CRIME}`),
  },
  {
    words: ["profite"],
    before: done,
    after: starting(`d(?:e|u|es|') (?:\\S+ ){0,2}${CRIME}`),
  },
  { words: vocabulary.byActs, before: ending("en") },
  {
    words: words("laisse permis autorise"),
    before: done,
    after: starting(`(?:\\S+ ){0,2}(?:${vocabulary.pluralPersonNouns.join("|")})`),
  },
  {
    words: words("livre livree livres"),
    before: ending("s' (?:est|sont|etait)"),
    after: starting(`(?:a|au|aux) (?:\\S+ ){0,3}${CRIME}`),
  },
  {
    words: ["facade"],
    after: starting(`(?:a|au|aux|a la|a l'|d'|de) (?:${PLAIN} )?${CRIME}`),
  },
  { words: words("trempe trempait trempent"), after: starting(`dans (?:\\S+ ){0,2}${CRIME}`) },
  {
    words: words(
      "origine derriere tete responsable responsables coeur cerveau instigateur instigatrice",
    ),
    before: ending(`${BE}(?: (?:bien|donc|\\S+ment))?(?: (?:a l'|a la|l'|le|la|au))?`),
    after: starting(
      `(?:(?:de|du|des|d')(?: (?:la|l'|ce|cette|ces))?|la|le|les|l'|cette|ce)(?: ${PLAIN}){0,2} ${CRIME}`,
    ),
  },
  {
    words: words("complice complices"),
    before: ending(`(?:${BE}(?: ${ADVERB})?|rendue?s?)`),
  },
  {
    words: words("illegalement illicitement frauduleusement criminellement"),
    before: ending(
      `(?:NAME|il|elle|(?:la|le|l') (?:societe|plateforme|entreprise)) (?:\\S+ ){0,2}?${HAVE}(?: \\S+){0,4}`,
    ),
  },
];

export const frenchAct: GuiltRule = {
  id: "act",
  example: {
    flagged: "Cadrane a escroqué des milliers de retraités.",
    rather: "Cadrane aurait escroqué des milliers de retraités.",
  },
  neutral: ["aurait", "est accusé d’avoir", "selon le parquet"],
  forms,
};
