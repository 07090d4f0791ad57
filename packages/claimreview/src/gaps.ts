import { CLAIM_LONG_FROM, holdsRating } from "./claim-words.ts";
import { step } from "./pointer.ts";
import type { Tell } from "./problem.ts";
import { tellRatingGaps } from "./rating-gaps.ts";
import type { ClaimReviewRecord } from "./record.ts";
import type { Thing } from "./thing.ts";
import type { Item, Party } from "./things.ts";
import { bareType } from "./walk.ts";
import { hostOf } from "./web-address.ts";

/** Tells what a review lacks, and what in it does not fit together. `page`: where it was found, if known. */
export function tellGaps(record: ClaimReviewRecord, page: string | null, tell: Tell): void {
  const at = (key: string) => step(record.path, key);
  tellContextGaps(record, tell);
  tellClaimGaps(record, tell);
  if (record.url === null) tell("url_missing", at("url"));
  else if (isElsewhere(record.url.address, page ?? record.mainEntityOfPage?.address ?? null)) {
    tell("url_other_host", record.url.path);
  }
  if (record.author.length === 0) tell("author_missing", at("author"));
  for (const author of record.author) tellPartyGaps(author, "author_name_missing", tell);
  if (record.datePublished === null) tell("date_missing", at("datePublished"));
  if (record.inLanguage && !isLanguageTag(String(record.inLanguage.value))) {
    tell("language_unknown", record.inLanguage.path);
  }
  if (record.reviewRating.length === 0) tell("rating_missing", at("reviewRating"));
  if (record.reviewRating.length > 1) tell("several_ratings", at("reviewRating"));
  for (const rating of record.reviewRating) {
    tellTypeGap(rating, tell);
    tellRatingGaps(rating, tell);
  }
  if (record.itemReviewed.length === 0) tell("item_missing", at("itemReviewed"));
  if (record.itemReviewed.length > 1) tell("several_items", at("itemReviewed"));
  for (const item of record.itemReviewed) tellItemGaps(item, record, tell);
}

const isSchemaOrg =
  /^(?:(?:https?:)?\/\/)?(?:www\.)?schema\.org(?:\/(?:docs\/jsonldcontext\.jsonl?d?)?)?#?$/i;

function tellContextGaps({ path, types, context }: ClaimReviewRecord, tell: Tell): void {
  const vocabularies = context.filter(({ path }) => !/\/@(?:base|language)$/.test(path));
  const ours = vocabularies.find(({ value }) => isSchemaOrg.test(String(value).trim()));
  const [first] = vocabularies;
  if (!first) tell("context_missing", step(path, "@context"));
  else if (!ours) tell("context_unknown", first.path);
  else if (/^schema|^www/i.test(String(ours.value).trim())) tell("context_bare", ours.path);
  const written = types.map(({ value }) => bareType(value));
  if (written.includes("ClaimReview")) return;
  const almost = types.find(({ value }) => bareType(value).toLowerCase() === "claimreview");
  if (almost) tell("type_case", almost.path);
  else tell("type_not_claim_review", step(path, "@type"));
}

function tellClaimGaps({ path, claimReviewed, reviewRating }: ClaimReviewRecord, tell: Tell): void {
  if (claimReviewed === null) {
    tell("claim_missing", step(path, "claimReviewed"));
    return;
  }
  const ratings = reviewRating.flatMap(({ alternateName }) => alternateName?.value ?? []);
  for (const { value, path } of [claimReviewed, ...(claimReviewed.also ?? [])]) {
    const claim = String(value);
    if ([...claim].length >= CLAIM_LONG_FROM) tell("claim_long", path);
    if (holdsRating(claim, ratings.map(String))) tell("claim_holds_rating", path);
  }
}

/** True where both hosts are known and the address is on neither the page's host nor one under it. */
function isElsewhere(address: string | null, page: string | null): boolean {
  const [host, pageHost] = [hostOf(address), hostOf(page)];
  if (host === null || pageHost === null) return false;
  return host !== pageHost && !host.endsWith(`.${pageHost}`);
}

function isLanguageTag(text: string): boolean {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text.trim());
    return /^[a-z]{2,3}(?:-|$)/.test(tag);
  } catch {
    return false;
  }
}

/** True of a thing that was bare text: all it could say is that text. */
const wasText = ({ path, ...fields }: Thing): boolean =>
  Object.values(fields).some(
    (field: unknown) =>
      typeof field === "object" && field !== null && "path" in field && field.path === path,
  );

function tellTypeGap(thing: Thing, tell: Tell): void {
  if (thing.types.length === 0 && !wasText(thing)) tell("type_missing", step(thing.path, "@type"));
}

function tellPartyGaps(
  party: Party,
  code: "author_name_missing" | "claim_author_name_missing",
  tell: Tell,
): void {
  tellTypeGap(party, tell);
  if (party.name === null) tell(code, wasText(party) ? party.path : step(party.path, "name"));
}

function tellItemGaps(item: Item, review: ClaimReviewRecord, tell: Tell): void {
  const at = (key: string) => (wasText(item) ? item.path : step(item.path, key));
  tellTypeGap(item, tell);
  const isClaim = item.types.some(({ value }) => bareType(value) === "Claim");
  if (!isClaim && item.types[0]) tell("item_not_claim", item.types[0].path);
  if (item.author.length === 0) tell("claim_author_missing", at("author"));
  for (const author of item.author) tellPartyGaps(author, "claim_author_name_missing", tell);
  if (item.datePublished === null) tell("claim_date_missing", at("datePublished"));
  else if (isAfter(item.datePublished.edtf, review.datePublished?.edtf ?? null)) {
    tell("claim_after_review", item.datePublished.path);
  }
  const places = [...item.appearance, ...item.firstAppearance];
  if (places.length === 0 && item.url === null) tell("appearance_missing", at("appearance"));
}

/** True of two whole days of which the first is the later. */
function isAfter(one: string | null, other: string | null): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return one !== null && other !== null && day.test(one) && day.test(other) && one > other;
}
