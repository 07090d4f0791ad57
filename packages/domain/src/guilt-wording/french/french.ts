import { ending, type GuiltRule, holding, type Language, starting } from "../rule.ts";
import { frenchAct } from "./act.ts";
import { frenchGuards } from "./guards.ts";
import { frenchPerson } from "./person.ts";
import { ADVERB, BE, CRIME, PARTY, PLAIN, POSSESSIVE, words } from "./words.ts";

const court = holding(
  "tribunal|cour|cours|jury|juges?|assises|(?:19|20)\\d\\d|autre affaire|infirme|infirmee|cassation",
);

const somebody = holding("NAME|ils?|elles?|lui|(?:la|le|l') (?:societe|plateforme|entreprise)");

const rules: GuiltRule[] = [
  {
    id: "conviction",
    example: {
      flagged: "Lormel a été condamné pour escroquerie.",
      rather: "Lormel est renvoyé devant le tribunal pour escroquerie.",
    },
    neutral: ["est poursuivi pour", "a été condamné par … en …"],
    forms: [
      {
        words: words("condamne condamnee condamnes condamnees"),
        before: ending(`(?:${BE}|ete|NAME ,)(?: ${ADVERB}| deux fois)?`),
        unlessWithin: court,
        within: somebody,
      },
      {
        words: words("reconnu reconnue reconnus reconnues declare declaree juge jugee"),
        before: ending(`(?:${BE}|ete|NAME ,)(?: ${ADVERB})?`),
        after: starting("coupables?"),
        unlessWithin: court,
        within: somebody,
      },
    ],
  },
  {
    id: "guilt",
    example: {
      flagged: "Lormel est coupable d’escroquerie.",
      rather: "Lormel est soupçonné d’escroquerie.",
    },
    neutral: ["est soupçonné de", "est mis en cause pour", "aurait"],
    forms: [
      {
        words: words("coupable coupables"),
        before: ending(`(?:${BE}(?: ${ADVERB})?|NAME ,|rendue?s?)(?: (?:le|la|les))?`),
        unlessBefore: ending("(?:plaid\\S+|non|reconnu\\S*|declare\\S*|jug\\S+)"),
        unlessAfter: starting("(?:ou (?:non|innocente?|pas)|a (?:ses|leurs) yeux)"),
      },
      {
        words: ["culpabilite"],
        before: ending(`${POSSESSIVE}(?: ${PLAIN})?`),
        unlessBefore: ending("(?:sur|de|quant a|prejuge\\S*) \\S+|sentiment de"),
        unlessAfter: starting("ou (?:de )?(?:son|leur|l') innocence"),
      },
      {
        words: ["culpabilite"],
        before: ending("la"),
        after: starting(`(?:de|du|d')(?: \\S+)? ?${PARTY}`),
        unlessBefore: ending("(?:sur|de|quant a|prejuge\\S*) la"),
      },
    ],
  },
  frenchPerson,
  frenchAct,
  {
    id: "admission",
    example: {
      flagged: "Lormel a avoué la fraude.",
      rather: "Lormel a écrit\u202F: «\u202FJ’ai pris l’argent.\u202F»",
    },
    neutral: ["a dit", "a écrit"],
    forms: [
      {
        words: words("avoue avouent avouait avoua confesse confessent confessa"),
        after: starting(`(?:\\S+ ){0,2}(?:culpabilite|${CRIME}|avoir|les faits|tout)`),
      },
      {
        words: words("reconnu reconnait reconnaissent reconnut admis admet admettent"),
        after: starting(
          `(?:\\S+ ){0,2}(?:culpabilite|${CRIME}|avoir (?:commis|verse|touche|detourne|vole|blanchi|escroque|corrompu)|les faits)`,
        ),
        unlessWithin: holding("autre affaire"),
      },
      { words: ["aveux"], before: ending(`passee?s? aux|${POSSESSIVE}`) },
    ],
  },
  {
    id: "deed",
    example: {
      flagged: "La réponse n’explique pas ses détournements.",
      rather: "La réponse n’explique pas les détournements allégués.",
    },
    neutral: ["… présumé", "les faits reprochés", "les faits allégués"],
    forms: [
      {
        words: words(
          "crime crimes delit delits infraction infractions fraude fraudes escroquerie escroqueries arnaque arnaques detournements detournement blanchiment corruption meurtre meurtres assassinat viol viols parjure extorsions chantage mefaits malversations forfaits recel trafic trafics complicite larcins",
        ),
        before: ending(`${POSSESSIVE}(?: ${PLAIN})?`),
        presupposes: true,
      },
      {
        words: words(
          "crimes crime delits delit mefaits infractions escroqueries escroquerie fraudes malversations detournements complicite",
        ),
        before: ending("le|la|les|l'|des"),
        after: starting("(?:de|d') NAME"),
        unlessBefore: ending("victimes? \\S+|(?:contre|envers) \\S+"),
        presupposes: true,
      },
      {
        words: words(
          "commis commise commises perpetre perpetree perpetres perpetrees orchestre orchestree organisee",
        ),
        after: starting(`par ${PARTY}`),
        unlessBefore: ending("(?:erreurs?|fautes?|soirees?|conferences?|reunions?|ventes?) \\S*"),
        presupposes: true,
      },
      {
        words: words(
          "frauduleux frauduleuse frauduleuses criminel criminels criminelle criminelles",
        ),
        before: ending(
          "(?:systeme|montage|agissements|activites?|pratiques|reseau|organisation|entreprise|methodes|manoeuvres|affaires)",
        ),
        after: starting("(?:de|d') NAME"),
        presupposes: true,
      },
      {
        words: words("role implication participation"),
        after: starting(`(?:(?:de|d') NAME )?dans (?:\\S+ ){0,3}${CRIME}`),
        before: ending(`le|l'|la|${POSSESSIVE}`),
        presupposes: true,
      },
      {
        words: words("fraude corruption escroquerie blanchiment detournement extorsion"),
        before: ending("la|le|l'"),
        after: starting(`(?:(?:de|d'|du|des) \\S+ (?:\\S+ )?)?par ${PARTY}`),
        presupposes: true,
      },
    ],
  },
  {
    id: "verdict_phrase",
    example: {
      flagged: "Lormel a été pris la main dans le sac.",
      rather: "La police dit avoir trouvé les bijoux sur Lormel.",
    },
    neutral: ["selon le parquet", "est soupçonné de"],
    forms: [
      { words: ["sac"], before: ending("la main dans le") },
      { words: ["delit"], before: ending("(?:pris|prise|surpris|surprise) en flagrant") },
      {
        words: words("prison barreaux verrous"),
        before: ending(
          "(?:place .{1,40} est|merite|meritent|meritait)(?: (?:la|de|d' aller|en|derriere les|sous les|les))*",
        ),
      },
      {
        words: words("demasque demasquee demasques confondu confondue"),
        before: ending(`(?:${BE}|ete)`),
      },
      {
        words: ["justice"],
        before: ending("(?:echappe|echappent|echapper|echappait)(?: \\S+)? a la"),
        within: holding("NAME|il|elle|ils"),
      },
      {
        words: words("payer paiera paieront expier"),
        after: starting(`(?:\\S+ )?pour (?:\\S+ ){0,2}${CRIME}`),
        presupposes: true,
      },
    ],
  },
];

export const french: Language = {
  word: /[\p{L}\p{M}\p{Cf}]{1,8}['’](?=\p{L})|[\p{L}\p{M}\p{N}\p{Cf}]+(?:-[\p{L}\p{M}\p{N}\p{Cf}]+)*/u,
  abbreviations: new Set(words("m mm mme mmes mlle dr me art al p pp no cf etc st ste")),
  clauseBreaks: new Set(["mais", "pourtant", "toutefois", "cependant", "or", ";", "—", "("]),
  relatives: new Set(words("qui dont que qu' lequel laquelle")),
  guards: frenchGuards,
  rules,
};
