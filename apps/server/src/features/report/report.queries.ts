import type { Db } from "@rejoinder/db";
import {
  askedFacts,
  borneOutReason,
  chronology,
  type NotCounted,
  publicStanding,
  Refusal,
  whyUncounted,
} from "@rejoinder/domain";
import type { ReportAnchor, ReportContent, ReportPair, ReportStatement } from "@rejoinder/report";
import {
  type AnchorState,
  evidenceStatuses,
  type Locale,
  type LocalizedText,
  wordsIn,
} from "@rejoinder/schema";
import { pairColumns, sourcesShown, withOriginal } from "./report.columns.ts";

type AnchorRow = { state: AnchorState; confirmedById: string | null };

const anchorFor = (anchor: AnchorRow | null): ReportAnchor | null =>
  anchor && (anchor.confirmedById === null ? anchor.state : "confirmed");

/** Pairs read in one go. */
const CHUNK = 200;

type PairRow = Awaited<ReturnType<typeof readPairs>>[number];
type StatementRow = PairRow["responses"][number]["statement"];
type PlainStatementRow = Omit<StatementRow, "translationOf"> & {
  translationOf?: StatementRow["translationOf"];
};

function readPairs(db: Db, caseId: string, after: number) {
  return db.prisma.pair.findMany({
    where: { caseId, position: { gt: after } },
    orderBy: { position: "asc" },
    take: CHUNK,
    select: pairColumns,
  });
}

/** @throws Refusal `CASE_NOT_FOUND` */
export async function getCaseId(db: Db, slug: string): Promise<string> {
  const found = await db.prisma.case.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  return found.id;
}

/**
 * A case as a report, in one language: what may leave the desk, and nothing else. What of a
 * confidential source may not, the renderers leave out.
 * @param now whether a deadline has passed is told as of then
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function getReportContent(
  db: Db,
  slug: string,
  locale: Locale,
  now: Date,
): Promise<ReportContent> {
  const found = await db.prisma.case.findUnique({
    where: { slug },
    select: {
      id: true,
      title: true,
      summary: true,
      timeZone: true,
      parties: { orderBy: { position: "asc" }, select: { name: true, role: true } },
      steps: {
        orderBy: { position: "asc" },
        select: { stage: true, on: true, sourceId: true, party: { select: { name: true } } },
      },
      sources: {
        where: sourcesShown,
        orderBy: { position: "asc" },
        include: {
          snapshots: {
            orderBy: { id: "desc" },
            take: 1,
            select: { extent: true, sha256: true, wholeSha256: true },
          },
        },
      },
    },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND");

  const words = (text: unknown) => wordsIn(text as LocalizedText, locale);
  const numbers = new Map(found.sources.map(({ id }, index) => [id, index + 1]));
  const source = (id: string) => numbers.get(id) ?? 0;
  const statement = (row: PlainStatementRow) => reportStatement(row, locale, source);
  const { timeZone } = found;
  const asked = (rows: PairRow["asked"]) =>
    askedFacts(
      rows.map(({ request }) => ({ ...request, party: words(request.party.name) })),
      now,
    ).map((fact) => ({ ...fact, timeZone }));

  const pairs: ReportPair[] = [];
  for (let after = 0; ; ) {
    const rows = await readPairs(db, found.id, after);
    pairs.push(...rows.map((row) => reportPair(row, { words, source, statement, asked, now })));
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) break;
    after = last.position;
  }

  return {
    locale,
    slug,
    title: words(found.title),
    summary: words(found.summary),
    parties: found.parties.map(({ name, role }) => ({ name: words(name), role })),
    steps: found.steps.map(({ stage, party, on, sourceId }) => ({
      stage,
      party: party && words(party.name),
      on,
      source: source(sourceId),
    })),
    counts: evidenceStatuses.map((status) => ({
      status,
      pairs: pairs.filter((pair) => pair.standing.status === status).length,
    })),
    pairs,
    statements: (await readUnpaired(db, found.id)).map(statement),
    sources: found.sources.map(({ snapshots, ...row }) => ({
      number: source(row.id),
      kind: row.kind,
      title: row.title,
      publisher: row.publisher,
      author: row.author,
      publishedOn: row.publishedOn,
      address: row.address,
      archivedAddress: row.archivedAddress,
      language: row.language,
      reliability: row.reliability,
      preserved: snapshots[0] ?? null,
    })),
  };
}

/** Statements of no pair, but those shown as the original of a pair's allegation or response. */
function readUnpaired(db: Db, caseId: string) {
  const paired = { OR: [{ pair: { isNot: null } }, { responds: { some: {} } }] };
  return db.prisma.statement.findMany({
    where: { caseId, NOT: { OR: [...paired.OR, { translations: { some: paired } }] } },
    orderBy: { position: "asc" },
    select: withOriginal,
  });
}

type Reading = {
  words: (text: unknown) => string;
  source: (id: string) => number;
  statement: (row: PlainStatementRow) => ReportStatement;
  asked: (rows: PairRow["asked"]) => ReportPair["asked"];
  now: Date;
};

function reportPair(row: PairRow, reading: Reading): ReportPair {
  const { words, source, statement, asked, now } = reading;
  const ownSources = ownSourcesOf(row.allegation);
  const requests = row.asked.map(({ request }) => request);
  const element = (id: string) => row.elements.find((each) => each.id === id)?.position ?? 0;
  return {
    number: row.position,
    title: words(row.title),
    standing: publicStanding(row),
    allegation: statement(row.allegation),
    elements: row.elements.map(({ position, text, unanswered }) => ({
      number: position,
      text: words(text),
      unanswered: borneOutReason(unanswered, requests, now),
    })),
    responses: row.responses.map((response) => ({
      statement: statement(response.statement),
      basis: response.basis,
      chronology: chronology(response.statement.saidOn, row.allegation.saidOn),
      answers: response.answers
        .map(({ elementId, types }) => ({ element: element(elementId), types }))
        .sort((a, b) => a.element - b.element),
    })),
    asked: asked(row.asked),
    evidence: row.evidence.map((evidence) => ({
      wording: evidence.wording,
      text: evidence.text,
      language: evidence.language,
      locator: evidence.locator,
      stanceAllegation: evidence.stanceAllegation,
      stanceResponse: evidence.stanceResponse,
      credibility: evidence.credibility,
      notCounted: notCountedOf(whyUncounted(evidence, ownSources)),
      source: source(evidence.source.id),
      anchor: anchorFor(evidence.anchor),
    })),
    notes: row.notes.map(({ kind, text, createdAt, citations }) => ({
      kind,
      text,
      on: createdAt.toISOString().slice(0, 10),
      citations: citations.map(({ sourceId, locator }) => ({ source: source(sourceId), locator })),
    })),
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

function reportStatement(
  row: PlainStatementRow,
  locale: Locale,
  source: (id: string) => number,
): ReportStatement {
  const words = (text: unknown) => wordsIn(text as LocalizedText, locale);
  const link = (party: { name: unknown } | null, described: unknown) =>
    party ? words(party.name) : described ? words(described) : null;
  return {
    speaker: link(row.speaker, row.speakerWords),
    reportedBy: link(row.reportedBy, row.reportedByWords),
    publishedBy: row.publishedBy ? words(row.publishedBy) : null,
    saidOn: row.saidOn,
    against: row.against.map(({ party }) => words(party.name)),
    source: source(row.sourceId),
    parts: row.parts.map(({ wording, text, language, translations, locator, anchor }) => {
      const translation = (translations as LocalizedText)[locale] ?? null;
      const paraphrased = wording === "paraphrase" && translation !== null;
      return {
        wording,
        text: paraphrased ? translation : text,
        language: paraphrased ? locale : language,
        translation: wording === "paraphrase" || language === locale ? null : translation,
        anchor: anchorFor(anchor),
        locator: locator ? words(locator) : null,
      };
    }),
    original: row.translationOf ? reportStatement(row.translationOf, locale, source) : null,
  };
}
