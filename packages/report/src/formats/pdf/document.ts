/** What an address begins with that leads to a label of the report itself. */
export const PLACE = "place:";

/**
 * A report as the template `report.typ` reads it, as JSON: words are values there, never markup. Names
 * of keys and kinds are those of the template.
 */
export type PdfDocument = {
  /** ISO 639, of the report's own words. */
  lang: string;
  title: string;
  /** Stands at the foot of every page. */
  running: string;
  authors: readonly string[];
  /** UTC: year, month, day, hour, minute, second; null where no moment is its own. */
  date: readonly number[] | null;
  /** Hexadecimal, by what they are for. */
  colours: Readonly<Record<string, string>>;
  /** SVG of each status's sign. */
  signs: Readonly<Record<string, string>>;
  /** Set one after the other, each from a new page: the first holds everything before the pairs. */
  parts: readonly (readonly Block[])[];
};

/** Whose words a bar is of, and in whose colour a head stands. */
export type Side = "allegation" | "response" | "neither";

/** A language and a direction other than those around. */
export type Tongue = { lang?: string; region?: string; dir?: "rtl" };

/** `to` is a label of the document, `url` an address, `sign` a status whose sign and colour the words have. */
export type Inline =
  | string
  | (Tongue & {
      t: string;
      as?: "strong" | "dim" | "tag" | "italic";
      to?: string;
      url?: string;
      sign?: string;
    });

type Words = { i: readonly Inline[] };

export type Block =
  | ({
      k: "title" | "kicker" | "summary" | "text" | "line" | "small" | "open" | "flag" | "note";
    } & Words &
      Tongue)
  /** A head with a label has a bookmark, and addresses can name it, as `#pair-3`. */
  | ({ k: "h"; level: 1 | 2 | 3; id?: string; of: HeadOf } & Words & Tongue)
  | ({ k: "quotation"; side: Side; isSmall: boolean } & Words & Tongue)
  /** Upright where its letters have no italics. */
  | ({ k: "paraphrase"; tag: string; isUpright: boolean } & Words & Tongue)
  | { k: "list"; items: readonly Words[] }
  | { k: "elements"; items: readonly { number: number; blocks: readonly Block[] }[] }
  | { k: "counts"; status: string; count: string; rows: readonly CountRow[] }
  | { k: "contents"; rows: readonly ContentsRow[] }
  | { k: "picture"; svg: string; alternative: string; width: number }
  | { k: "hair" | "page" };

/** What a head is set as: of a section, of a pair, of one side's words, of a source, or small. */
export type HeadOf = "section" | "pair" | "source" | "small" | Side;

type CountRow = Words & { meaning: string; pairs: string; isNone: boolean };

/** A line that names the page of a label. */
type ContentsRow = { to: string; number: string | null; i: readonly Inline[] };
