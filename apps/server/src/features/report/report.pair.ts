import type { Prisma } from "@rejoinder/db";
import {
  borneOutReason,
  chronology,
  type NotCounted,
  publicStanding,
  whyUncounted,
} from "@rejoinder/domain";
import type { ReportPair } from "@rejoinder/report";
import type { pairColumns } from "./report.columns.ts";
import type { Reading } from "./report.content.ts";
import { anchorFor, type PlainStatementRow } from "./report.statement.ts";

type Payload = Prisma.PairGetPayload<{ select: typeof pairColumns }>;
type WithTranslations = PlainStatementRow & { translations: readonly { sourceId: string }[] };

/** What is read of a pair. */
export type PairRow = Omit<Payload, "allegation" | "responses"> & {
  allegation: WithTranslations & { translationOf: WithTranslations | null };
  responses: readonly (Omit<Payload["responses"][number], "statement"> & {
    statement: PlainStatementRow;
  })[];
};

export function reportPair(row: PairRow, reading: Reading): ReportPair {
  const { words, source, statement, asked, now } = reading;
  const { progress, status } = publicStanding(row);
  const ownSources = ownSourcesOf(row.allegation);
  const requests = row.asked.map(({ request }) => request);
  const element = (id: string) => row.elements.find((each) => each.id === id)?.position ?? 0;
  // Keys in the order of the alphabet, as the report's JSON has them.
  return {
    allegation: statement(row.allegation),
    asked: asked(row.asked),
    elements: row.elements.map(({ position, text, unanswered }) => ({
      number: position,
      text: words(text),
      unanswered: borneOutReason(unanswered, requests, now),
    })),
    evidence: row.evidence.map((evidence) => ({
      anchor: anchorFor(evidence.anchor),
      credibility: evidence.credibility,
      language: evidence.language,
      locator: evidence.locator,
      notCounted: notCountedOf(whyUncounted(evidence, ownSources)),
      source: source(evidence.source.id),
      stanceAllegation: evidence.stanceAllegation,
      stanceResponse: evidence.stanceResponse,
      text: evidence.text,
      wording: evidence.wording,
    })),
    id: row.id,
    isOfCrime: row.isOfCrime,
    notes: row.notes.map(({ kind, text, createdAt, citations }) => ({
      citations: citations.map(({ sourceId, locator }) => ({ locator, source: source(sourceId) })),
      kind,
      on: createdAt.toISOString().slice(0, 10),
      text,
    })),
    number: row.position,
    responses: row.responses.map((response) => ({
      answers: response.answers
        .map(({ elementId, types }) => ({ element: element(elementId), types }))
        .sort((a, b) => a.element - b.element),
      basis: response.basis,
      chronology: chronology(response.statement.saidOn, row.allegation.saidOn),
      statement: statement(response.statement),
    })),
    standing: { progress, status },
    title: words(row.title),
  };
}

/** The sources of an allegation in every wording of it. */
function ownSourcesOf({ sourceId, translationOf, translations }: PairRow["allegation"]): string[] {
  const siblings = [...translations, ...(translationOf?.translations ?? [])];
  return [
    sourceId,
    ...(translationOf ? [translationOf.sourceId] : []),
    ...siblings.map((each) => each.sourceId),
  ];
}

/** Where it is for its quotation, the report tells that of the quotation. */
function notCountedOf(why: ReturnType<typeof whyUncounted>): NotCounted | null {
  return why === "party" || why === "own_source" ? why : null;
}
