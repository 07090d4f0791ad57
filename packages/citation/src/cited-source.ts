import type { SourceKind } from "@rejoinder/schema";

/** A source as a reference names it. A row of the desk's sources fits as it is. */
export type CitedSource = {
  id: string;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  /** One line of free text: a person, a body or several, as the source signs itself. */
  author: string | null;
  /** EDTF; null when the document gives no date. */
  publishedOn: string | null;
  address: string | null;
  archivedAddress: string | null;
  /** BCP 47. */
  language: string;
  /** EDTF: the day somebody opened the address. */
  accessedOn?: string | null;
};
