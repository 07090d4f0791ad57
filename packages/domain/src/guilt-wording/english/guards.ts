import { ending, type Guards, holding, starting } from "../rule.ts";

const SAY = `(?:${[
  "alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?|sa(?:y|ys|id|ying)|argu(?:e|es|ed|ing)|contend(?:s|ed|ing)?",
  "maintain(?:s|ed|ing)?|assert(?:s|ed|ing)?|insist(?:s|ed)?|stat(?:e|es|ed|ing)|report(?:s|ed|ing)",
  "suggest(?:s|ed|ing)?|suspect(?:s|ed)?|believ(?:e|es|ed)|thinks?|thought|writ(?:e|es|ing)|wrote",
  "written|told|tells|testified|implied|implies|insinuat(?:e|es|ed)",
].join("|")})`;
const POINT_OF_VIEW = "in (?:his|her|their) (?:view|opinion|words|eyes)|in another case";
const PROVE = "(?:prove|show|establish|decide|rule|determine|examine|assess)";
const PROVED =
  "(?:shows?|shown|establish(?:es|ed)?|proves?|proved|proven|confirms?|confirmed|supports?|demonstrates?|amounts? to)";

export const englishGuards: Guards = {
  source: holding(
    `according to|in the (?:view|words|opinion|eyes) of|for the prosecution|in (?:\\S+ ){1,4}(?:account|version)|NAME 's (?:view|opinion)|${POINT_OF_VIEW}`,
  ),
  distance: holding(
    [
      `(?<!\\b(?:we|we have|we 've) )${SAY}`,
      "accus(?:e|es|ed|ing)|accusations?|allegations? (?:that|of)|charges? (?:that|of|in|,|including)|charged with|charging|counts? of|indict(?:ed|ment)|suspicions?|complaints?|theory that",
      "den(?:y|ies|ied|ying)|denials?|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refut(?:e|es|ed)|contest(?:s|ed|ing)?|doubt(?:s|ed)? (?:that|whether)",
      "call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|portray(?:s|ed)?|depict(?:s|ed)?|brand(?:s|ed)|label(?:s|led)|casts? as|regarded|seen as|painted as",
      "ask(?:s|ed|ing)?|question(?:s|ed)? (?:whether|of)|whether|if|unless|until|suppose|assuming|should it",
      `(?:not|nothing|never|nobody|\\S+n[’']t)(?: \\S+){0,3} ${PROVED}|(?:no|without|lack of) (?:\\S+ )?(?:evidence|proof)`,
      "would|could|might|can|(?<!(?:in|of|on|last|since|until|\\d) )may",
      `(?:must|to|has to|have to|would|should) ${PROVE}|decid(?:e|es|ed) on|findings? of|presumption of|presumed|assumed`,
      "formal investigation|under investigation|investigat(?:ed|ing) (?:for|over)|investigations? (?:into|of|for)|probe into|trial for|tried for|acquitted|cleared of|arrested (?:for|on)|questioned (?:about|over)|wanted for",
      "(?:any(?:one|body)|some(?:one|body)|people|users|those|persons?|customers|members|criminals|companies|officers?|officials) (?:who|that|which)|whoever|any(?:one|body)",
    ].join("|"),
  ),
  negation: holding(
    "not|never|no|nobody|none|nothing|neither|nor|without|cannot|fails? to|failed to|\\S+n[’']t|hardly|far from",
  ),
  emphasis:
    /(?<=^| )(?:no (?:doubt|question|mistake|denying|longer|other|less|wonder|more than)|not (?:only|just|merely|least|once)|nothing (?:but|less|short)|without (?:a |any )?(?:doubt|question|shame|scruple)|none other) /gu,
  afterthought: starting(
    `(?:\\S+ ){0,20}?(?:${[
      `according to|${POINT_OF_VIEW}|or (?:not|innocent)`,
      `, (?!(?:and|but|who|which|so|then|as we|we|has|had|have|is|was|will) )(?:\\S+ ){1,6}${SAY}`,
      ", (?:say|says|said|alleges?|alleged|claims?|claimed|writes|wrote|reports|reported) (?:the )?(?!(?:that|to|he|she|it|they|nothing|in|on) )\\S+",
    ].join("|")})`,
  ),
  hedge: ending(
    "(?:alleged(?:ly)?|suspected|accused|supposed(?:ly)?|so-called|presumed|purported(?:ly)?|reported(?:ly)?|apparent(?:ly)?|possible|possibly|potential|perhaps|maybe|claimed|charged|would-be|anti)(?: (?!(?:,|;|and) )\\S+){0,3}",
  ),
  hedgeAfter: starting(
    [
      "suspects?|(?:, )?allegedly|, it is (?:said|alleged|claimed)",
      "(?:\\S+ ){0,5}?(?:has|have|had|is|are|was|were) (?:not|never)(?: yet)?(?: been)? (?:shown|proven|proved|established|demonstrated|at issue)",
      "(?:\\S+ ){0,5}?remains? (?:to be|unproven|unproved)",
    ].join("|"),
  ),
};
