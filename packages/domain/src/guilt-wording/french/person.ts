import { ending, type Form, type GuiltRule, starting } from "../rule.ts";
import * as vocabulary from "./words.ts";
import { BE, CRIME, DETERMINER, PARTY, PLAIN, POSSESSIVE } from "./words.ts";

const sought = ending(
  "(?:cherch\\S*|recherch\\S*|retrouv\\S*|identifi\\S*|trouv\\S*|arret\\S*|demasquer|pour)(?: \\S+){0,2}|brigade",
);

const forms: Form[] = [
  {
    words: [...vocabulary.personNouns, ...vocabulary.pluralPersonNouns],
    before: ending(
      `${BE}(?: (?:bien|donc|en fait|manifestement))?(?: ${DETERMINER})?(?: ${PLAIN})?`,
    ),
  },
  {
    words: vocabulary.personNouns,
    before: ending("(?:l'|le|ce|cet|cette)(?: (?:vulgaire|petit|grand|vieux|meme|celebre))?|la"),
    unlessBefore: sought,
    presupposes: true,
  },
  { words: vocabulary.pluralPersonNouns, before: ending("ces"), presupposes: true },
  {
    words: [...vocabulary.personNouns, "complice", "auteur", "coupable"],
    before: ending("(?:l'|le|la|cet|ce|cette)"),
    after: starting("NAME"),
    presupposes: true,
  },
  {
    words: vocabulary.personNouns,
    before: ending(`(?:NAME ,(?: ${DETERMINER})?|comme(?: une?)?)(?: ${PLAIN})?`),
  },
  { words: vocabulary.personNouns, before: /^$/u, after: starting("(?:\\S+ ){0,5}, NAME") },
  {
    words: vocabulary.pluralPersonNouns,
    after: starting(`(?:comme|tels que|tel que) ${PARTY}`),
    presupposes: true,
  },
  {
    words: ["complice", "complices"],
    before: ending(`${POSSESSIVE}(?: ${PLAIN})?`),
    presupposes: true,
  },
  {
    words: ["auteur", "autrice", "auteurs"],
    before: ending("l'|les"),
    after: starting(`(?:de|du|des|d')(?: \\S+){0,4} (?:, NAME|est NAME)`),
    presupposes: true,
  },
  {
    words: ["auteur", "autrice"],
    before: ending(`${BE} (?:bien )?l'`),
    after: starting(`(?:de|du|des|d')(?: \\S+){0,2} ${CRIME}`),
  },
  {
    words: ["coupable"],
    before: ending("le|la"),
    after: starting("(?:est|etait|c' est|, c' est) NAME"),
    presupposes: true,
  },
];

export const frenchPerson: GuiltRule = {
  id: "person",
  example: {
    flagged: "L’escroc a ouvert une seconde société.",
    rather: "Lormel, soupçonné d’escroquerie, a ouvert une seconde société.",
  },
  neutral: ["l’auteur présumé", "le mis en cause", "soupçonné de"],
  forms,
};
