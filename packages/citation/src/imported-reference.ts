import { languageTag, type SourceKind, singleLine, TITLE_MAX, webAddress } from "@rejoinder/schema";
import type { ReferenceProblemCode } from "./reference-problems.ts";

/** A reference as the desk proposes it for a source: fields are null where the file says nothing. */
export type ImportedReference = {
  title: string;
  /** null where the file's type settles no kind of source: a person must choose. */
  kind: SourceKind | null;
  author: string | null;
  publisher: string | null;
  /** EDTF. */
  publishedOn: string | null;
  address: string | null;
  archivedAddress: string | null;
  /** BCP 47. */
  language: string | null;
  /** The file's own name for the entry; the place in the file where it has none. */
  key: string;
};

/** The texts of one entry as a file gives them. null and undefined are absent. */
export type ReferenceTexts = {
  title: string | null;
  authors: readonly string[];
  publisher: string | null;
  /** EDTF; undefined when there is a date that cannot be read. */
  publishedOn: string | null | undefined;
  address: string | null;
  doi: string | null;
  archivedAddress: string | null;
  language: string | null;
};

/** Unprintable signs and line breaks, as one space. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim();

const line = singleLine(TITLE_MAX);

/**
 * Makes of an entry's texts what a source takes, by the desk's own limits. What it cannot take is null
 * and told through `problem`, but for the title: without one there is no reference.
 */
export function toReference(
  key: string,
  kind: SourceKind | null,
  texts: ReferenceTexts,
  problem: (code: ReferenceProblemCode) => void,
): ImportedReference | null {
  const title = oneLine(texts.title ?? "");
  if (!line.safeParse(title).success) {
    problem(/[^\p{Cf}\p{Z}\s]/u.test(title) ? "title_too_long" : "title_missing");
    return null;
  }
  if (texts.publishedOn === undefined) problem("date_unread");
  return {
    title,
    kind,
    author: readAuthors(texts.authors, problem),
    publisher: readLine(texts.publisher, problem),
    publishedOn: texts.publishedOn ?? null,
    address: readAddress(texts.address ?? doiAddress(texts.doi), problem),
    archivedAddress: readAddress(texts.archivedAddress, problem),
    language: readLanguage(texts.language, problem),
    key,
  };
}

type Tell = (code: ReferenceProblemCode) => void;

function readLine(text: string | null, problem: Tell): string | null {
  const plain = oneLine(text ?? "");
  if (plain === "") return null;
  if (line.safeParse(plain).success) return plain;
  problem("publisher_unread");
  return null;
}

/** Names in one line; of more than it holds the first ones, then “et al.”. */
function readAuthors(authors: readonly string[], problem: Tell): string | null {
  const names = authors.map(oneLine).filter((name) => /[\p{L}\p{N}]/u.test(name));
  if (names.length === 0) return null;
  const all = names.join(", ");
  if (line.safeParse(all).success) return all;
  problem("author_shortened");
  for (let kept = Math.min(names.length, TITLE_MAX) - 1; kept > 0; kept -= 1) {
    const some = `${names.slice(0, kept).join(", ")} et al.`;
    if (line.safeParse(some).success) return some;
  }
  return null;
}

function readAddress(text: string | null, problem: Tell): string | null {
  const plain = (text ?? "").trim();
  if (plain === "") return null;
  if (webAddress.safeParse(plain).success) return plain;
  problem("address_refused");
  return null;
}

/** A DOI names an address: the resolver's, followed by it. */
function doiAddress(doi: string | null): string | null {
  const name = /10\.\d{4,}\/\S+/.exec(doi ?? "")?.[0];
  return name === undefined ? null : `https://doi.org/${name}`;
}

/** Names that babel, and so biblatex, gives its languages. */
const babelLanguages = new Map(
  Object.entries({
    american: "en-US",
    arabic: "ar",
    brazilian: "pt-BR",
    british: "en-GB",
    dutch: "nl",
    english: "en",
    farsi: "fa",
    french: "fr",
    français: "fr",
    german: "de",
    italian: "it",
    ngerman: "de",
    portuguese: "pt",
    russian: "ru",
    spanish: "es",
    ukrainian: "uk",
    usenglish: "en-US",
    ukenglish: "en-GB",
  }),
);

function readLanguage(text: string | null, problem: Tell): string | null {
  const plain = (text ?? "").trim().replaceAll("_", "-");
  if (plain === "") return null;
  const tag = babelLanguages.get(plain.toLowerCase()) ?? canonicalTag(plain);
  if (languageTag.safeParse(tag).success) return tag;
  problem("language_unknown");
  return null;
}

/** BCP 47 as it is written by rule: `eng` is `en`, `FR-fr` is `fr-FR`. @returns "" of what is none. */
function canonicalTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? "";
  } catch {
    return "";
  }
}
