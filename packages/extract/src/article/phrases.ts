import type { Run } from "../page/part.ts";

const line = (start: string, alternatives: readonly string[], end: string) =>
  new RegExp(`${start}(?:${alternatives.join("|")})${end}`, "iu");

/** Lines that are a label of the page's own, from their first word to their last. */
const LABEL = line(
  "^\\P{L}*",
  [
    "adver(?:t|ts|tisement|tisements|tising)",
    "publicité|anzeige|werbung|publicidad|publicidade|pubblicità|iklan",
    "(?:sponsored|promoted) (?:content|links?|stories|posts?)",
    "(?:story|article) continues(?: below)?(?: (?:the )?advert(?:isement)?)?",
    "(?:view |add |leave |post )?(?:a )?comments?|commentaires|kommentare|comentarios|comentários|commenti",
    "shares?|share (?:this|on)(?: \\S+){0,3}|partager|teilen|compartir|compartilhar|condividi",
    "related(?: (?:articles?|stories|story|posts?|coverage|content|links?|news|reading|topics|videos?))?",
    "recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed)",
    "you (?:may|might) (?:also )?(?:like|be interested in)",
    "(?:read|see|learn|more|also read|read also|see also)(?: (?:more|next|also|on))?",
    "(?:like|enjoy(?:ed)?) this (?:story|article|post)\\?.*",
    "don.?t miss|up next|trending(?: now)?|newsletters?|sign ?up|subscribe(?: now)?|log ?in",
    "à lire aussi|lire aussi|lire la suite|voir aussi|sur le même (?:sujet|thème)|abonnez-vous",
    "lesen sie auch|mehr zum thema|lee también|leer más|te puede interesar|leia (?:mais|também)",
    "veja também|leggi anche|baca juga|читайте также|tags",
    "(?:image|photo|picture|slide) \\d+ (?:of|/)(?: /)? \\d+",
    "(?:back|skip) to \\S+|caption|close|print|e-?mail",
  ],
  "[\\P{L}]*$",
);

/** How lines begin that send their reader elsewhere by a link that stands in them. */
const CALL = line(
  "^\\P{L}*",
  [
    "(?:also )?read (?:more|also|next|the full|on|this)",
    "see (?:more|also)",
    "also (?:on|read|see|watch)",
    "more (?:on|from|about|stories|news|coverage)",
    "you (?:may|might) (?:also )?(?:like|be interested)",
    "don.?t miss",
    "(?:related|recommended)(?: \\S+)?\\s*:",
    "(?:sign up|subscribe|register) (?:for|to|now|here|today)",
    "follow \\S+(?: \\S+){0,2} on",
    "(?:click|tap) here",
    "(?:watch|listen)(?: now| live)?\\s*:",
    "(?:à lire|lire aussi|lire la suite|voir aussi|abonnez-vous)",
    "(?:lesen sie|mehr zum thema|lee también|leia também|veja também|leggi anche|baca juga)",
    "читайте также",
  ],
  "(?!\\p{L})",
);

/** What a notice about cookies, rights or newsletters says, wherever in it. */
const NOTICE = line(
  "(?<!\\p{L})",
  [
    "(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies",
    "(?:strictly |non-)?necessary cookies",
    "(?:accept|manage|enable|disable) (?:all )?cookies",
    "(?:read|see|agree to|accept) (?:our|the) (?:privacy|cookie) (?:policy|notice)",
    "all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados",
    "(?:material|content|document|part) may (?:not )?be (?:published|reproduced|reprinted|republished)",
    "is subject to copyright",
    "(?:subscribe|sign up) (?:to|for) (?:our|my) ",
    "follow (?:us|me|him|her|them|@\\S+)(?: [\\w ]{0,30})? on (?:twitter|facebook|instagram|linkedin|youtube)",
    "ce site utilise des cookies|nous utilisons des cookies",
  ],
  "",
);

/** How a line says whose a picture is. */
const CREDIT = line(
  "",
  [
    "^\\P{L}*(?:images?|photos?|photographs?|pictures?|video|file photo)(?: (?:credit|by|courtesy(?: of)?))?\\s*[:/]",
    "[(\\[](?:images?|photos?|pictures?|pic|foto|bild|credit|file)(?: (?:credit|by|courtesy(?: of)?))?\\s*[:/]",
    "/\\s*(?:getty(?: images)?|reuters|afp|ap)\\s*[)\\]]?$",
    "(?:photo|image)s? (?:credit|courtesy)",
    "credit: \\S[^.]{0,60}$",
    "^\\P{L}*(?:copyright|\\(c\\)) (?:\\d{4}|©)|^\\s*©",
  ],
  "",
);

/** A line with the day that a page was put up or changed. */
const STAMP = /^\W*(?:published|updated|posted|last (?:modified|updated))\b[^.]{0,60}$/iu;

/** The longest of each kind, in UTF-16 code units: a paragraph of an article may say the same in passing. */
const LONGEST = { call: 400, notice: 600, credit: 300, line: 80 };

/** Whether a paragraph leads elsewhere, or speaks of the page instead of what the page is about. */
export function leadsAway({ text, linked }: Run): boolean {
  const { length } = text;
  return (
    (length < LONGEST.line && (LABEL.test(text) || STAMP.test(text))) ||
    (length < LONGEST.call && linked > 0 && CALL.test(text)) ||
    (length < LONGEST.notice && NOTICE.test(text)) ||
    (length < LONGEST.credit && CREDIT.test(text))
  );
}
