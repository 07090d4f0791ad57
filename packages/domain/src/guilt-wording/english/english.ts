import { ending, type GuiltRule, holding, type Language, starting } from "../rule.ts";
import { englishAct } from "./act.ts";
import { englishGuards } from "./guards.ts";
import { englishPerson } from "./person.ts";
import * as vocabulary from "./words.ts";
import { BE, CRIME, PARTY, PLAIN, POSSESSIVE, PRONOUN } from "./words.ts";

const { words } = vocabulary;

const court = holding(
  "court|courts|tribunal|jury|judges?|assizes|(?:19|20)\\d\\d|another case|quashed|overturned",
);

const rules: GuiltRule[] = [
  {
    id: "conviction",
    example: {
      flagged: "Vale was convicted of fraud.",
      rather: "Vale is charged with fraud.",
    },
    neutral: ["is charged with", "was convicted by … in …"],
    forms: [
      {
        words: ["convicted"],
        unlessWithin: court,
        within: holding(`NAME|${PRONOUN}|the convicted`),
        before: ending(`(?:${BE}|NAME ,|the|a|has|twice|once)(?: \\S+ly)?`),
      },
      {
        words: ["found"],
        before: ending(`(?:${BE}|NAME ,)(?: \\S+ly)?`),
        after: starting("guilty"),
        unlessWithin: court,
        within: holding(`NAME|${PRONOUN}`),
      },
    ],
  },
  {
    id: "guilt",
    example: { flagged: "Vale is guilty of fraud.", rather: "Vale is accused of fraud." },
    neutral: ["is accused of", "prosecutors allege that"],
    forms: [
      {
        words: ["guilty", "culpable"],
        unlessBefore: ending(
          "(?:plead\\S*|pled|find|finds|found|proven|proved|feels?|feeling|felt|verdict of)(?: \\S+)?",
        ),
        unlessAfter: starting("(?:pleas?|verdicts?|conscience|pleasures?|or (?:not|innocent))"),
      },
      {
        words: ["guilt"],
        before: ending(`${POSSESSIVE}(?: ${PLAIN})?|of`),
        unlessBefore: ending(
          "(?:on|about|question of|evidence of|proof of|admission of|for|to) \\S+(?: 's)?|(?:proof|question|finding|verdict|evidence|admission|feelings?|sense) of",
        ),
        unlessAfter: starting("or (?:his |her |their )?innocence"),
      },
      { words: ["guilt"], after: starting(`of ${PARTY}`) },
    ],
  },
  englishPerson,
  englishAct,
  {
    id: "admission",
    example: {
      flagged: "Vale has admitted the fraud.",
      rather: "Vale wrote: “I took the money.”",
    },
    neutral: ["said", "wrote"],
    forms: [
      {
        words: words("admitted admits admitting confessed confesses confess"),
        after: starting(
          `(?:to )?(?:\\S+ ){0,2}(?:guilt|${CRIME}|committing|paying|taking|stealing|laundering|bribing|defrauding)`,
        ),
      },
      { words: ["owned"], after: starting(`up to (?:\\S+ ){0,2}(?:it|${CRIME})`) },
    ],
  },
  {
    id: "deed",
    example: {
      flagged: "The response does not explain his embezzlement.",
      rather: "The response does not explain the alleged embezzlement.",
    },
    neutral: ["the alleged …", "the … he is accused of"],
    forms: [
      {
        words: words(
          "crime crimes offence offences offense offenses felony felonies fraud frauds scam scams theft thefts robbery embezzlement laundering bribery corruption murders rape rapes perjury extortion blackmail forgery wrongdoing misdeeds misappropriation trafficking swindle swindles complicity",
        ),
        before: ending(`${POSSESSIVE}(?: ${PLAIN}){0,2}`),
        unlessBefore: ending(
          "(?:criminals|people|users|customers|victims?|members|others) .{0,60}",
        ),
        unlessAfter: starting(
          "(?:departments?|teams?|units?|prevention|detection|officers?|offices?|filters?|polic\\S+|reports?|victims?|complaints?|cases?|charges?|trials?|investigations?|squads?|controls?)",
        ),
        presupposes: true,
      },
      {
        words: words("crime crimes offences misdeeds wrongdoing frauds swindles scams"),
        after: starting("of NAME"),
        presupposes: true,
      },
      {
        words: words("fraudulent criminal illegal illicit unlawful corrupt"),
        before: ending(POSSESSIVE),
        after: starting(
          "(?:schemes?|conduct|activit(?:y|ies)|acts?|networks?|enterprises?|organi[sz]ations?|empire|dealings?|operations?|methods?|practices?|business|ring|behaviour|gains|profits)",
        ),
        presupposes: true,
      },
      {
        words: words("role part hand involvement participation"),
        before: ending(`${POSSESSIVE}(?: ${PLAIN})?`),
        after: starting(`in (?:\\S+ ){0,3}${CRIME}`),
        presupposes: true,
      },
      {
        words: words("bribe bribes kickback kickbacks"),
        after: starting(
          `(?:that |which )?(?:NAME|${PRONOUN}) (?:took|paid|accepted|received|gave)`,
        ),
        presupposes: true,
      },
      {
        words: words("committed perpetrated orchestrated"),
        after: starting(`by ${PARTY}`),
        presupposes: true,
      },
    ],
  },
  {
    id: "verdict_phrase",
    example: {
      flagged: "Vale was caught red-handed.",
      rather: "Police say that they found the jewels on Vale.",
    },
    neutral: ["prosecutors allege that", "is accused of"],
    forms: [
      { words: ["red-handed"] },
      {
        words: ["away"],
        before: ending("(?:got|gets|getting|gotten)"),
        after: starting(`with (?:\\S+ ){0,2}(?:it|${CRIME})`),
      },
      {
        words: ["justice"],
        before: ending("(?:brought|bring|escaped?|escapes|evaded) (?:to )?"),
        within: holding(`NAME|${PRONOUN}`),
      },
      {
        words: ["justice"],
        before: ending("(?:brought to|escaped|escapes|escape)"),
        within: holding(`NAME|${PRONOUN}`),
      },
      {
        words: words("bars prison jail gaol"),
        before: ending(
          "(?:belongs?|deserves?|should be|ought to be)(?: (?:to be|to go))?(?: (?:in|behind|to))?",
        ),
      },
      {
        words: words("exposed unmasked revealed outed"),
        after: starting(
          `as (?:a|an|the) (?:\\S+ ){0,2}(?:criminal|${CRIME}|${[...vocabulary.personNouns].join("|")})`,
        ),
      },
      {
        words: words("proven proved established undeniable"),
        after: starting(
          `that (?:${PARTY}|he|she|they) (?:\\S+ ){1,10}(?:illegal|illegally|unlawful|unlawfully|knowingly|${CRIME})`,
        ),
      },
    ],
  },
];

export const english: Language = {
  word: /['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}\p{Cf}]+(?:-[\p{L}\p{M}\p{N}\p{Cf}]+)*(?:['’]t(?!\p{L}))?/u,
  abbreviations: new Set(words("mr mrs ms dr st no vs inc ltd co art para p pp ca jr sr e.g i.e")),
  clauseBreaks: new Set(["but", "yet", "however", "nevertheless", "nonetheless", ";", "—", "("]),
  relatives: new Set(words("who which whose whom where")),
  guards: englishGuards,
  rules,
};
