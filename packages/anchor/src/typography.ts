/** One way in which the same words are set differently. */
export type TypographyRow = {
  what: string;
  /** Source of a regular expression with the flag `u`; it never matches nothing. */
  pattern: string;
  /** What all of its forms count as. */
  becomes: string;
  /** The rule or document that the row was taken from. */
  source: string;
};

/** Characters without a width of their own, as a part of a character class. */
export const INVISIBLE = "\\u00AD\\u200B\\u2060\\uFEFF\\uFE0E\\uFE0F";
const SINGLE = "['‘’‛‚ʼ′`´‹›]";
const DIGIT_AFTER = "(?=\\p{Sc}?[.,]?\\p{Nd})";
const SIGN_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}\\p{Pd}%)\\]])";

/**
 * The only differences under which two wordings count as the same: how type is set, never what is
 * said. Applied to text in NFC, first row first. NFKC is no part of it: it makes 10² into 102.
 * Case, accents, decimal signs, and a space against none inside or between words are not
 * typography. A dash before a digit is a sign, unless a word, a number or a bracket stands before
 * it: there only hyphen and minus are the same, and a dash is not. Zero-width joiner and
 * non-joiner (Persian, Indic scripts, emoji) and bidirectional controls say something, and stay.
 */
export const typography: readonly TypographyRow[] = [
  {
    what: "a word that a soft hyphen divides between two lines",
    pattern: "(?<=\\p{L})\\u00AD[^\\S\\n]*\\n\\s*(?=\\p{L})",
    becomes: "",
    source: "Unicode Standard 6.2.3: a soft hyphen is seen only where a line ends",
  },
  {
    what: "invisible characters: soft hyphen, zero-width space, word joiner, byte order mark, variation selectors of text and emoji",
    pattern: `[${INVISIBLE}]+`,
    becomes: "",
    source: "Unicode Standard 23.2 and 23.4; UAX #14, classes BA (soft hyphen), ZW, WJ",
  },
  {
    what: "French space inside opening guillemets",
    pattern: "(?<=(?<![\\p{L}\\p{M}\\p{N}])«)[^\\S\\n\\r]+",
    becomes: "",
    source: "Imprimerie nationale, Lexique des règles typographiques: guillemets",
  },
  {
    what: "French space inside closing guillemets",
    pattern: "[^\\S\\n\\r]+(?=»(?![\\p{L}\\p{M}\\p{N}]))",
    becomes: "",
    source: "Imprimerie nationale, Lexique des règles typographiques: guillemets",
  },
  {
    what: "French space before high punctuation",
    pattern: "(?<=\\S)[^\\S\\n\\r]+(?=[;:?!](?![\\p{L}\\p{N}]))",
    becomes: "",
    source: "Imprimerie nationale, Lexique des règles typographiques: ponctuation",
  },
  {
    what: "space between a number and its percent or per mille sign",
    pattern: "(?<=\\p{Nd})[^\\S\\n\\r]+(?=[%‰])",
    becomes: "",
    source: "SI Brochure 5.4.7 (with a space); English style (without one)",
  },
  {
    what: "ellipsis of spaced dots",
    pattern: "\\.(?:[^\\S\\n\\r]\\.){2}",
    becomes: "...",
    source: "Chicago Manual of Style, ellipses: three spaced periods",
  },
  {
    what: "white space of any kind, width and number",
    pattern: `(?! [^\\s${INVISIBLE}])\\s[\\s${INVISIBLE}]*`,
    becomes: " ",
    source: "Unicode White_Space property; CSS Text 3, white space collapsing",
  },
  {
    what: "ellipsis",
    pattern: "…",
    becomes: "...",
    source: "Unicode Standard 6.2.6: U+2026 is three full stops",
  },
  {
    what: "double quotation marks, guillemets and double primes; two single marks typed as one",
    pattern: `[“”„‟«»″]|${SINGLE}{2}`,
    becomes: '"',
    source: "Unicode Standard 6.2.6, quotation marks and apostrophe; TeX's two single marks",
  },
  {
    what: "single quotation marks, apostrophes and primes",
    pattern: SINGLE,
    becomes: "'",
    source: "Unicode Standard 6.2.6, quotation marks and apostrophe",
  },
  {
    what: "the sign of a negative number: minus or hyphen, never a dash",
    pattern: `${SIGN_BEFORE}[-−‐‑]${DIGIT_AFTER}`,
    becomes: "−",
    source: "Unicode Standard 6.2.5: U+2212 against the hyphen-minus of keyboards",
  },
  {
    what: "hyphens and dashes; two or three hyphens typed for a dash",
    pattern: "-{2,3}(?![-\\p{Nd}])|[‐‑‒–—―]|(?<!\\p{N}\\s?)−(?!\\s?\\p{N})",
    becomes: "-",
    source: "Unicode Standard 6.2.5, dashes and hyphens",
  },
  {
    what: "ligature Œ, also typed OE or Oe",
    pattern: "Œ|Oe",
    becomes: "OE",
    source: "French spelling: œ is typed oe where a keyboard has none",
  },
  { what: "ligature œ", pattern: "œ", becomes: "oe", source: "French spelling, as above" },
  {
    what: "ligature Æ, also typed AE or Ae",
    pattern: "Æ|Ae",
    becomes: "AE",
    source: "Latin spelling: æ is typed ae where a keyboard has none",
  },
  { what: "ligature æ", pattern: "æ", becomes: "ae", source: "Latin spelling, as above" },
  ...[
    ["ﬀ", "ff"],
    ["ﬁ", "fi"],
    ["ﬂ", "fl"],
    ["ﬃ", "ffi"],
    ["ﬄ", "ffl"],
    ["ﬅ", "st"],
    ["ﬆ", "st"],
    ["ĳ", "ij"],
    ["Ĳ", "IJ"],
  ].map(([pattern = "", becomes = ""]) => ({
    what: `printer's ligature ${becomes}`,
    pattern,
    becomes,
    source: "Unicode Standard 7.1, compatibility ligatures; the text layer of PDF files",
  })),
];
