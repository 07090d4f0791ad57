import { ending, type Form, type GuiltRule, starting } from "../rule.ts";
import * as vocabulary from "./words.ts";
import { BE, PARTY, PLAIN, POSSESSIVE } from "./words.ts";

/** “Criminal”, “terrorist” and “cheat” before a noun say of what law or kind, not who somebody is. */
const adjective = starting(
  "(?:investigat\\S+|proceedings?|complaints?|courts?|cases?|laws?|codes?|charges?|offences?|offenses?|trials?|records?|liability|responsibility|conduct|activit\\S+|acts?|matters?|justice|divisions?|lawyers?|defence|defense|procedures?|chambers?|sections?|inquir\\S+|probes?|intent|convictions?|appeals?|sanctions?|penalt\\S+|police|information|evidence|content|uses?|purposes?|groups?|gangs?|actors?|association|conspirac\\S+|networks?|organi[sz]ations?|enterprises?|negligence|damages?|attacks?|propaganda|financing|threats?|channels?|material|posts?|sheets?|cells?|plots?|lists?|legislation|statutes?|side|bar|diseases?|virus(?:es)?|whales?|apps?|blows?|QUOTE|and civil|or civil)",
);
const sought = ending(
  "(?:find|finds|finding|found|identify|identified|catch|caught|name|trace|seek|seeks|seeking|unknown|looking for|look for|search for|searching for|hunt for|who|arrest)(?: \\S+){0,2}",
);
const stillUnknown = starting(
  "(?:\\S+ )?(?:(?:has|have|was|were|is|are) (?:not|never|still|yet)|remains?)(?: \\S+){0,2} (?:unknown|found|identified|caught|named|known)",
);

const forms: Form[] = [
  {
    words: [
      ...vocabulary.personNouns,
      ...vocabulary.rolePersonNouns,
      ...vocabulary.pluralPersonNouns,
    ],
    before: ending(
      `(?:${BE}|turned out to be)(?: (?:nothing but|nothing more than|no more than|simply|clearly|indeed|just|also))?(?: (?:a|an|the|one of the|among the))?(?: ${PLAIN}){0,2}`,
    ),
    unlessAfter: adjective,
  },
  {
    words: vocabulary.personNouns,
    before: ending(`(?:the|this|that)(?: ${PLAIN})?`),
    unlessBefore: sought,
    unlessAfter: new RegExp(`${adjective.source}|${stillUnknown.source}`, "u"),
    presupposes: true,
  },
  {
    words: [...vocabulary.personNouns, ...vocabulary.rolePersonNouns],
    before: ending(`(?:as (?:a|an|the)|NAME , (?:a|an|the))(?: ${PLAIN}){0,3}`),
    unlessAfter: adjective,
  },
  {
    words: [...vocabulary.personNouns, ...vocabulary.rolePersonNouns],
    after: starting("(?:, )?NAME"),
    presupposes: true,
  },
  {
    words: vocabulary.pluralPersonNouns,
    after: starting(`(?:like|such as) (?:${PARTY}|this man|this woman)`),
    presupposes: true,
  },
  {
    words: ["accomplice", "accomplices"],
    before: ending(`${POSSESSIVE}(?: ${PLAIN})?`),
    presupposes: true,
  },
];

export const englishPerson: GuiltRule = {
  id: "person",
  example: {
    flagged: "The fraudster opened a second company.",
    rather: "Vale, who is accused of fraud, opened a second company.",
  },
  neutral: ["the alleged …", "who is accused of …"],
  forms,
};
