import { readDate } from "./date.ts";
import type { Proposal, ProposedField } from "./proposal.ts";

/** Something found, as it stands there. */
export type Claim = Omit<Proposal, "also">;

/** Longest value, in characters (Unicode code points); a longer one is no proposal. */
const VALUE_MAX = 300;
const ADDRESS_MAX = 2000;
/** Most proposals a field gets; a work may have many authors. */
const PROPOSALS_MAX = 5;
const AUTHORS_MAX = 30;

const fields = [
  "title",
  "author",
  "publisher",
  "publishedOn",
  "modifiedOn",
  "language",
  "address",
] as const satisfies readonly ProposedField[];

/** Characters that turn or hide what stands around them; those that words and emoji need stay. */
const deceptive =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * Proposals of what was found, by field, in the order found, which is to be best first. What several
 * places say alike is one proposal with the others in `also`. Values that are none are left out: empty
 * or overlong ones, dates that are not absolute, addresses that are not http or https, authors that
 * are addresses. Control characters, bidirectional ones included, are taken out of every value.
 *
 * @param base what relative addresses are read against; null leaves them out.
 */
export function mergeClaims(claims: readonly Claim[], base: string | null = null): Proposal[] {
  const byValue = new Map<string, Proposal>();
  for (const { field, value: found, from, path } of claims) {
    const value = readValue(field, tidy(found), base);
    if (value === null) continue;
    const key = `${field} ${value}`;
    const known = byValue.get(key);
    if (!known) byValue.set(key, { field, value, from, path, also: [] });
    else if (![known, ...known.also].some((each) => each.from === from && each.path === path)) {
      known.also.push({ from, path });
    }
  }
  const proposals = [...byValue.values()];
  return fields.flatMap((field) =>
    proposals
      .filter((proposal) => proposal.field === field)
      .slice(0, field === "author" ? AUTHORS_MAX : PROPOSALS_MAX),
  );
}

function tidy(value: string): string {
  return value
    .toWellFormed()
    .replace(deceptive, "")
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

function readValue(field: ProposedField, value: string, base: string | null): string | null {
  if (field === "address") return readAddress(value, base);
  if (value === "" || [...value].length > VALUE_MAX) return null;
  if (field === "publishedOn" || field === "modifiedOn") return readDate(value);
  if (field === "language") return readLanguage(value);
  if (!/[\p{L}\p{N}]/u.test(value)) return null;
  return field === "author" && /^(?:https?:\/\/|@?www\.)/i.test(value) ? null : value;
}

function readAddress(value: string, base: string | null): string | null {
  const address = value === "" ? null : URL.parse(value, base ?? undefined);
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== "") return null;
  address.hash = "";
  return address.href.length > ADDRESS_MAX ? null : address.href;
}

/** BCP 47 of a tag written with hyphens or underscores; null for names of languages and for `und`. */
function readLanguage(value: string): string | null {
  if (!/^(?!und)[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value)) return null;
  try {
    return Intl.getCanonicalLocales(value.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
