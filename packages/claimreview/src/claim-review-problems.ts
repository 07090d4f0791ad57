import { type Cell, isObject, type Json, valuesOf } from "./cell.ts";
import { openDocument } from "./open-document.ts";
import { step } from "./pointer.ts";
import { type ClaimReviewProblem, listenForProblems, type Tell } from "./problem.ts";
import { readClaimReviews } from "./read-claim-reviews.ts";
import type { ClaimReviewRecord } from "./record.ts";
import { type Described, idOf } from "./thing.ts";
import type { Item, Party, Rating } from "./things.ts";
import { bareType, walk } from "./walk.ts";

export type EmittedRules = {
  /** The pair's own page, whole. */
  page: string;
  /** The desk, as it signs; `url` is its own address. */
  desk: { name: string; url: string };
  /** False where the status is on no scale, or the allegation is one of crime before judgment. */
  mayHaveNumber: boolean;
};

/** What the desk may leave out though others are asked for it: it is told only where it is known. */
const mayLackInOurs = new Set([
  "rating_number_missing",
  "claim_date_missing",
  "appearance_missing",
  "claim_author_missing",
]);
/** What remains a warning in the desk's own pages; all else of the reader's is an error there. */
const mayWarnInOurs = new Set(["claim_long"]);

/**
 * What keeps a ClaimReview node from standing on a page of the desk: all that the reader tells of it,
 * and the desk's stricter rules. An empty list: it may be published.
 */
export function claimReviewProblems(node: unknown, rules: EmittedRules): ClaimReviewProblem[] {
  const { records, problems } = readClaimReviews(node, { url: rules.page });
  const own = listenForProblems();
  const { found, byId } = walk(openDocument(node, silent).root, silent);
  const [record] = records;
  const [review] = found;
  if (!record || !review || records.length > 1) own.tell("emitted_not_one", "");
  else {
    tellReview(record, rules, own.tell);
    for (const rating of record.reviewRating) tellRating(rating, rules.mayHaveNumber, own.tell);
    for (const item of record.itemReviewed) tellItem(item, rules, own.tell);
    tellResponses(review, byId, own.tell);
    tellCitations(review, own.tell);
  }
  const asOurs = problems
    .filter(({ code }) => !mayLackInOurs.has(code))
    .map(
      (problem): ClaimReviewProblem =>
        mayWarnInOurs.has(problem.code) ? problem : { ...problem, severity: "error" },
    );
  return [...asOurs, ...own.problems];
}

function tellReview(record: ClaimReviewRecord, rules: EmittedRules, tell: Tell): void {
  const { url, author, datePublished, dateModified } = record;
  if (url && url.address !== rules.page) tell("emitted_url_not_page", url.path);
  for (const party of author) {
    tellPartyType(party, tell);
    if (!isDesk(party, rules)) tell("emitted_author_not_desk", party.path);
  }
  for (const date of [datePublished, dateModified]) if (date) tellDate(date, tell);
}

function tellPartyType({ types, path }: Party, tell: Tell): void {
  const known = types.some(({ value }) => /^(?:Person|\w*Organization)$/.test(bareType(value)));
  if (!known) tell("emitted_author_type", step(path, "@type"));
}

function isDesk(party: Party, { desk }: EmittedRules): boolean {
  const names = [party.name?.value, party.id?.value, party.url?.address];
  const addresses = party.sameAs.map(({ address }) => address);
  return [...names, ...addresses].some((each) => each === desk.name || each === desk.url);
}

function tellDate({ edtf, path }: Cell & { edtf: string | null }, tell: Tell): void {
  if (edtf === null || !/^\d{4}(?:-\d{2}){0,2}$/.test(edtf)) tell("emitted_date_unsure", path);
}

function tellRating(rating: Rating, mayHaveNumber: boolean, tell: Tell): void {
  const { path, ratingValue, worstRating, bestRating } = rating;
  const cells = [ratingValue, worstRating, bestRating].filter((cell) => cell !== null);
  if (cells.length === 0) {
    if (rating.ratingExplanation === null) {
      tell("emitted_explanation_missing", step(path, "ratingExplanation"));
    }
    return;
  }
  if (!mayHaveNumber) {
    for (const cell of cells) tell("emitted_number_forbidden", cell.path);
    return;
  }
  for (const { value, path } of cells) {
    if (typeof value !== "number") tell("emitted_number_not_number", path);
  }
  const [worst, best] = [worstRating?.number ?? 0, bestRating?.number ?? 0];
  if (ratingValue === null || !(worst >= 1 && worst < best)) tell("emitted_scale_incomplete", path);
}

function tellItem(item: Item, rules: EmittedRules, tell: Tell): void {
  for (const party of item.author) {
    tellPartyType(party, tell);
    if (isDesk(party, rules)) tell("emitted_claim_by_desk", party.path);
  }
  if (item.datePublished) tellDate(item.datePublished, tell);
}

/** How deep a claim is looked through for a response: deeper than any that the desk writes. */
const CLAIM_DEPTH_MAX = 20;

/** The desk's own words for how a response stands to an allegation. */
const responseWords = ["responseType", "respondsTo", "predatesAllegation", "elementsAnswered"];
const isResponse = (node: Json) =>
  Object.keys(node).some((key) => responseWords.includes(key.split(":").at(-1) ?? ""));

type ById = ReadonlyMap<string, readonly Described[]>;

/** The objects under a property, and what the document describes under their `@id`. */
function nodesUnder({ node, path }: Described, key: string, byId: ById): Described[] {
  return valuesOf(node, path, key, silent).flatMap(({ value, path }) => {
    if (!isObject(value)) return [];
    const described = byId.get(idOf(value) ?? "") ?? [];
    return [{ node: value, path }, ...described.filter((each) => each.path !== path)];
  });
}

function tellResponses(review: Described, byId: ById, tell: Tell): void {
  const within = ({ node, path }: Described, depth = 0) => {
    if (depth === CLAIM_DEPTH_MAX) return;
    if (isResponse(node)) tell("emitted_response_in_claim", path);
    for (const key of Object.keys(node)) {
      for (const { value, path: at } of valuesOf(node, path, key, silent)) {
        if (isObject(value)) within({ node: value, path: at }, depth + 1);
      }
    }
  };
  for (const claim of nodesUnder(review, "itemReviewed", byId)) within(claim);
  for (const each of nodesUnder(review, "mentions", byId)) {
    if (isResponse(each.node) && !hasType(each, "Claim")) {
      tell("emitted_response_not_claim", each.path);
    }
  }
}

const hasType = ({ node, path }: Described, type: string): boolean =>
  valuesOf(node, path, "@type", silent).some(({ value }) => bareType(value) === type);

function tellCitations({ node, path }: Described, tell: Tell): void {
  for (const { value, path: at } of valuesOf(node, path, "citation", silent)) {
    if (!isObject(value) || valuesOf(value, at, "archivedAt", silent).length === 0) {
      tell("emitted_citation_unarchived", at);
    }
  }
  for (const { value, path: at } of valuesOf(node, path, "correction", silent)) {
    if (!isObject(value) || !hasType({ node: value, path: at }, "CorrectionComment")) {
      tell("emitted_correction_type", at);
    }
  }
}

const silent: Tell = () => {};
