import type { AddEvidenceInput, SourceKind } from "@rejoinder/schema";
import type { createCaller } from "./router.ts";

type Caller = ReturnType<typeof createCaller>;

/** Adds a source of which nothing but its title and kind is known. @returns its id */
export async function addTitledSource(
  caller: Caller,
  caseId: string,
  title: string,
  kind: SourceKind = "news_report",
): Promise<string> {
  const { id } = await caller.source.add({
    caseId,
    kind,
    title,
    publisher: null,
    author: null,
    publishedOn: null,
    address: null,
    archivedAddress: null,
    language: "en",
  });
  return id;
}

/**
 * Holds a paraphrase of a source against a pair: for the allegation, unless it is said otherwise.
 * @returns the evidence's id
 */
export async function addParaphrase(
  caller: Caller,
  of: { pairId: string; sourceId: string } & Partial<AddEvidenceInput>,
): Promise<string> {
  const { id } = await caller.evidence.add({
    wording: "paraphrase",
    text: "It was so.",
    language: "en",
    locator: "page 2",
    stanceAllegation: "consistent",
    stanceResponse: "inconsistent",
    credibility: 2,
    ...of,
  });
  return id;
}

/** Has somebody review a pair as it is put, with a reason like any other. */
export async function submitReview(
  caller: Caller,
  pairId: string,
  status: Parameters<Caller["review"]["submit"]>[0]["status"],
): Promise<void> {
  const { mark } = await caller.pair.byId({ pairId });
  await caller.review.submit({
    pairId,
    status,
    confidence: "high",
    rationale: "As the evidence says.",
    version: mark?.version ?? 0,
  });
}
