import type { SourceKind } from "@rejoinder/schema";

type PublisherField = "container-title" | "publisher" | "authority";
type KindInfo = {
  /** Type of the CSL-JSON item, and the CSL variable that names who published it. */
  csl: { type: string; publisher: PublisherField };
  /** Type of the biblatex entry, and its field for who published it. */
  bibtex: { type: string; publisher: "journaltitle" | "organization" | "institution" };
};

/**
 * How each kind of source is written in CSL-JSON and in biblatex. Neither knows official, party's and
 * confidential documents apart, so no such type is read back as a kind.
 */
export const kindInfo = {
  court_record: {
    csl: { type: "legal_case", publisher: "authority" },
    bibtex: { type: "jurisdiction", publisher: "institution" },
  },
  official_statement: {
    csl: { type: "report", publisher: "publisher" },
    bibtex: { type: "report", publisher: "institution" },
  },
  party_statement: {
    csl: { type: "webpage", publisher: "container-title" },
    bibtex: { type: "online", publisher: "organization" },
  },
  dataset: {
    csl: { type: "dataset", publisher: "publisher" },
    bibtex: { type: "dataset", publisher: "organization" },
  },
  interview: {
    csl: { type: "interview", publisher: "container-title" },
    bibtex: { type: "online", publisher: "organization" },
  },
  news_report: {
    csl: { type: "article-newspaper", publisher: "container-title" },
    bibtex: { type: "article", publisher: "journaltitle" },
  },
  expert: {
    csl: { type: "report", publisher: "publisher" },
    bibtex: { type: "report", publisher: "institution" },
  },
  social_post: {
    csl: { type: "post", publisher: "container-title" },
    bibtex: { type: "online", publisher: "organization" },
  },
  confidential: {
    csl: { type: "document", publisher: "publisher" },
    bibtex: { type: "misc", publisher: "organization" },
  },
} as const satisfies Record<SourceKind, KindInfo>;

export const isSourceKind = (text: unknown): text is SourceKind =>
  typeof text === "string" && Object.hasOwn(kindInfo, text);

/** Kinds that a CSL type settles. Every other type leaves the kind for a person to choose. */
const kindOfCslType = new Map<string, SourceKind>([
  ["article-magazine", "news_report"],
  ["article-newspaper", "news_report"],
  ["broadcast", "news_report"],
  ["dataset", "dataset"],
  ["hearing", "court_record"],
  ["interview", "interview"],
  ["legal_case", "court_record"],
  ["post", "social_post"],
]);

/** @returns null where a person must choose. */
export const kindFromCsl = (type: unknown): SourceKind | null =>
  typeof type === "string" ? (kindOfCslType.get(type) ?? null) : null;

/** @param subtype biblatex' `entrysubtype`. @returns null where a person must choose. */
export function kindFromBibtex(type: string, subtype: string | null): SourceKind | null {
  if (isSourceKind(subtype)) return subtype;
  if (subtype === "newspaper" || subtype === "magazine") return "news_report";
  if (type === "jurisdiction") return "court_record";
  return type === "dataset" ? "dataset" : null;
}
