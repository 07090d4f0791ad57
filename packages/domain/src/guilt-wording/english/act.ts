import { ending, type Form, type GuiltRule, holding, starting } from "../rule.ts";
import * as vocabulary from "./words.ts";
import { BE, CRIME, PARTY, PLAIN, PRONOUN } from "./words.ts";

const { words } = vocabulary;
const passive = ending(
  "(?:was|were|been|being|be|is|are|get|got)(?: (?:not|then|also|later|allegedly|\\S+ly)){0,2}|(?:was|were|been)(?: \\S+){1,12} (?:and|or)(?: then| later)?|with|without|by|two|three|four|several|many|the|of|any|some|a|an|\\d+",
);

const forms: Form[] = [
  {
    words: vocabulary.pastActs,
    unlessBefore: passive,
    unlessAfter: starting(
      "(?:the )?(?:show|scene|limelight|headlines|spotlight|march|glance|hearts?)|(?:a )?(?:march|glance)",
    ),
    within: holding(`NAME|${PRONOUN}|who|the \\S+|this \\S+`),
  },
  {
    words: vocabulary.presentActs,
    before: ending(`(?:${PARTY}|he|she|who)(?: \\S+ly)?`),
  },
  {
    words: vocabulary.goingOnActs,
    before: ending(`(?:${BE}|kept|started|began)(?: \\S+ly)?`),
    unlessBefore: ending(
      "(?:thieves|criminals|people|scammers|hackers|users|fraudsters) \\S+(?: \\S+ly)?",
    ),
  },
  { words: vocabulary.plainActs, before: ending("(?:did|does|do|will|they|used to)(?: \\S+ly)?") },
  {
    words: words("committed commits perpetrated"),
    unlessBefore: ending("(?:was|were|been|being|be|is|are)(?: \\S+ly)?"),
    after: starting(`(?:\\S+ ){0,4}${CRIME}`),
    unlessAfter: starting("(?:to|by|on)"),
  },
  {
    words: ["commit"],
    before: ending("(?:did|does|do|will|they)(?: \\S+ly)?"),
    after: starting(`(?:\\S+ ){0,4}${CRIME}`),
  },
  {
    words: words(
      "broke breaks broken violated violates breached breaches flouted flouts breaking violating flouting",
    ),
    after: starting("(?:\\S+ ){0,3}(?:laws?|act|penal code|criminal code)"),
    unlessBefore: ending("(?:was|were|been|be|is|are|that)|(?:of|for|from|against)"),
  },
  {
    words: words("evaded evades evading dodged dodges"),
    after: starting("(?:\\S+ ){0,2}(?:tax|taxes|duty|duties|customs|vat|sanctions|justice)"),
  },
  {
    words: words("forged forges falsified falsifies"),
    after: starting(
      "(?:\\S+ ){0,2}(?:signatures?|documents?|papers?|accounts?|invoices?|contracts?|passports?|cheques?|books|records|evidence|minutes)",
    ),
    unlessBefore: passive,
  },
  {
    words: words("bribes bribe kickbacks"),
    before: ending(
      "(?:take|takes|took|taken|taking|accept\\S*|receiv\\S*|paid|pays|paying|offered|pocketed)(?: \\S+){0,2}",
    ),
  },
  {
    words: words("masterminded masterminds orchestrated orchestrates"),
    after: starting(`(?:\\S+ ){0,4}(?:${CRIME}|scheme|plot|ring|racket)`),
    unlessBefore: passive,
  },
  {
    words: words("scheme scam racket fraud ring network cartel"),
    before: ending(
      `(?:ran|runs|operated|operates|led|headed|heads|set up|running)(?: \\S+){0,2} (?:a|an|the|pyramid|ponzi|fraudulent|criminal|protection|trafficking|drug)(?: ${PLAIN})?`,
    ),
    unlessBefore: ending(
      "(?:a|an|the) (?:\\S+ ){0,2}(?:social|computer|television|radio|rail|road|phone)",
    ),
  },
  {
    words: words("facilitated facilitates enabled enables abets condoned condones"),
    unlessBefore: passive,
    after: starting(`(?:(?:the|this|that|a) )?(?:${PLAIN} ){0,2}${CRIME}`),
  },
  {
    words: words("let lets allowed allows permitted permits"),
    unlessBefore: passive,
    after: starting(
      `(?:${PLAIN} ){0,2}(?:abusers|dealers|${vocabulary.pluralPersonNouns.join("|")})`,
    ),
  },
  { words: words("covered covers hushed"), after: starting(`up (?:\\S+ ){0,2}${CRIME}`) },
  {
    words: words("lied lies"),
    after: starting("to (?:the )?(?:court|courts|police|judges?|investigators|prosecutors|jury)"),
  },
  { words: ["front"], before: ending("a"), after: starting(`for (?:${PLAIN} ){0,2}${CRIME}`) },
  {
    words: words("brains mastermind ringleader architect instigator"),
    before: ending(`${BE}(?: (?:a|an|the))?(?: ${PLAIN})?`),
    after: starting(`(?:behind|of) (?:\\S+ ){0,3}(?:${CRIME}|scheme|racket)`),
  },
  { words: words("profited profits profiting"), after: starting(`from (?:\\S+ ){0,3}${CRIME}`) },
  { words: ["complicit"], before: ending(`(?:${BE}|made \\S+|made)(?: \\S+ly)?`) },
  {
    words: ["behind"],
    before: ending(`${BE}(?: \\S+ly)?`),
    after: starting(`(?:\\S+ ){0,3}${CRIME}`),
  },
  {
    words: words("responsible blame liable accountable"),
    before: ending(`${BE}(?: (?:to|\\S+ly))?`),
    after: starting(`for (?:\\S+ ){0,3}${CRIME}`),
    unlessAfter: starting(
      `for (?:\\S+ ){0,3}${CRIME} (?:prevention|department|team|unit|investigations?|detection|policy)`,
    ),
  },
  {
    words: words("illegally unlawfully fraudulently criminally"),
    before: ending(
      `(?:NAME|${PRONOUN}|the (?:company|firm|platform|chairman))(?: (?!(?:users|members|content|for|of) )\\S+){0,6}`,
    ),
    unlessAfter: starting("(?:charged|liable|investigated|prosecuted|responsible|tried)"),
  },
];

export const englishAct: GuiltRule = {
  id: "act",
  example: {
    flagged: "Brightwater swindled thousands of pensioners.",
    rather: "Brightwater allegedly swindled thousands of pensioners.",
  },
  neutral: ["allegedly", "is accused of having", "prosecutors allege that"],
  forms,
};
