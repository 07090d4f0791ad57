import { tellGaps } from "./gaps.ts";
import { openDocument } from "./open-document.ts";
import { type ClaimReviewProblem, listenForProblems, type Tell } from "./problem.ts";
import { type ClaimReviewRecord, isRecord, readRecord } from "./record.ts";
import type { Reading } from "./thing.ts";
import { toJsonLd } from "./to-json-ld.ts";
import { type Found, walk } from "./walk.ts";
import { isWebAddress } from "./web-address.ts";

export type ClaimReviewsRead = { records: ClaimReviewRecord[]; problems: ClaimReviewProblem[] };

/**
 * Reads every ClaimReview of a document, in its order, and tells what is wrong with each. Never throws
 * on a JSON value, and supplies nothing: a value that is absent or cannot be read for sure is null.
 * @param input a JSON value (an object, a list, a `@graph`), a text of JSON, a page of HTML, a list of
 * these; or records that were read before, which read as they were.
 * @param url the address of the page, where it is known: paths from the root are resolved against it,
 * and the review's own address is held against its host.
 */
export function readClaimReviews(
  input: unknown,
  { url = null }: { url?: string | null } = {},
): ClaimReviewsRead {
  const { tell, problems } = listenForProblems();
  const records = readAll(input, url, tell);
  if (records.length === 0 && !problems.some(({ severity }) => severity === "error")) {
    tell("nothing_found", "");
  }
  return { records, problems };
}

function readAll(input: unknown, url: string | null, tell: Tell): ClaimReviewRecord[] {
  const given = Array.isArray(input) ? input : [input];
  if (given.length > 0 && given.every(isRecord)) {
    return given.flatMap((record) => {
      const again = readDocument(toJsonLd(record), url, tell);
      return again.filter(({ path }) => path === record.path);
    });
  }
  return readDocument(input, url, tell);
}

function readDocument(input: unknown, url: string | null, tell: Tell): ClaimReviewRecord[] {
  const { root, canonical } = openDocument(input, tell);
  const { found, byId } = walk(root, tell);
  const page = url ?? (canonical !== null && isWebAddress(canonical) ? canonical : null);
  const meant: Reading["meant"] = new Map();
  return found.map((each) => {
    const reading = { tell, byId, meant, page: hasBase(each) ? null : url };
    const record = readRecord(each, reading);
    tellGaps(record, page, tell);
    return record;
  });
}

/** Where a document sets a base of its own, a path from the root belongs to it and not to the page. */
const hasBase = ({ context }: Found) => context.some(({ path }) => path.endsWith("/@base"));
