import { createHash } from "node:crypto";
import {
  type ClaimReviewProblemCode,
  type ClaimReviewRecord,
  claimReviewProblemInfo,
  readClaimReviews,
  type Severity,
} from "@rejoinder/claimreview";
import { OUTSIDE_REVIEWS_MAX, type Words } from "@rejoinder/schema";

/** Most problems of a document that are told. */
const PROBLEMS_MAX = 200;
/** Longest record that is kept, in UTF-16 code units of its JSON: ten times what the web has. */
const RECORD_LENGTH_MAX = 200_000;

export type OutsideProblem = {
  code: ClaimReviewProblemCode;
  /** JSON Pointer into the document. */
  path: string;
  severity: Severity;
  message: Words;
};

export type OutsideReviewsRead = {
  records: ClaimReviewRecord[];
  problems: OutsideProblem[];
  /** Hex SHA-256 of the document in UTF-8. */
  sha256: string;
  /** Why they are not kept, if they are not. */
  refused: "OUTSIDE_REVIEWS_TOO_MANY" | "OUTSIDE_REVIEWS_UNKEPT" | null;
};

/** What a document holds of ClaimReviews by others. Never throws. */
export function readOutsideReviews(document: string): OutsideReviewsRead {
  const sha256 = createHash("sha256").update(document, "utf8").digest("hex");
  if (mentionsOf(document) > MENTIONS_MAX)
    return { records: [], problems: [], sha256, refused: "OUTSIDE_REVIEWS_TOO_MANY" };
  const { records, problems } = readClaimReviews(document);
  const told = problems.slice(0, PROBLEMS_MAX).map(({ code, path, severity }) => {
    const { en, fr } = claimReviewProblemInfo[code];
    return { code, path, severity, message: { en, fr } };
  });
  const refused = refusalOf(records);
  return { records: refused ? [] : records, problems: told, sha256, refused };
}

/** How often a document may have the word that makes a review: each has it in its type and its claim. */
const MENTIONS_MAX = 3 * OUTSIDE_REVIEWS_MAX;

/** Counted before anything is read: many reviews that all refer to one long list are read for minutes. */
function mentionsOf(document: string): number {
  const unescaped = document.replace(/\\+u00([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return unescaped.match(/claimreview/gi)?.length ?? 0;
}

function refusalOf(records: readonly ClaimReviewRecord[]): OutsideReviewsRead["refused"] {
  if (records.length > OUTSIDE_REVIEWS_MAX) return "OUTSIDE_REVIEWS_TOO_MANY";
  const written = records.map((record) => JSON.stringify(record));
  if (written.some(({ length }) => length > RECORD_LENGTH_MAX)) return "OUTSIDE_REVIEWS_TOO_MANY";
  return written.some(holdsUnkeepable) ? "OUTSIDE_REVIEWS_UNKEPT" : null;
}

/** NUL and halves of surrogate pairs, as JSON escapes them: PostgreSQL takes neither. */
const holdsUnkeepable = (json: string) =>
  /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][\da-f]{2})/.test(json);
