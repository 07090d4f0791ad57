export type ProposedField =
  | "title"
  | "author"
  | "publisher"
  | "publishedOn"
  | "modifiedOn"
  | "language"
  | "address";

export type ProposalOrigin =
  | "json_ld"
  | "open_graph"
  | "citation"
  | "dublin_core"
  | "html"
  | "pdf"
  | "docx";

/** Something a document says about itself, for a person to take or leave. */
export type Proposal = {
  field: ProposedField;
  /** One line. Dates are EDTF, languages BCP 47, addresses absolute http or https. */
  value: string;
  from: ProposalOrigin;
  /** Where in that origin: `NewsArticle.datePublished`, `meta[property=og:title]`. */
  path: string;
  /** Further places that say the same, best first. */
  also: { from: ProposalOrigin; path: string }[];
};
