import type { ReportPair, ReportPart, ReportStatement } from "../report.ts";

/** A row of a table by the names of its columns; an empty cell is null. */
export type Row = Record<string, string | null>;

/** Rows by the names in the first of them. Cells are joined to those that they go on in. */
export function namedRows([header = [], ...rows]: (string | null)[][]): Row[] {
  return rows.map((cells) => {
    const row: Row = {};
    for (const [index, name] of header.entries()) {
      const cell = cells[index] ?? null;
      const whole = name?.replace(/_\d+$/, "") ?? "";
      const continues = name !== whole && Object.hasOwn(row, whole);
      if (!continues) row[name ?? ""] = cell;
      else if (cell !== null) row[whole] = `${row[whole] ?? ""}${cell}`;
    }
    return row;
  });
}

const unescaped: Record<string, string> = { "\\\\": "\\", "\\|": "|", "\\n": "\n", "\\r": "\r" };

export function readItem(text: string): string | null {
  if (text === "\\N") return null;
  if (text === "\\E") return "";
  return text.replace(/\\./g, (pair) => unescaped[pair] ?? pair);
}

/** Items of a line; none of null, or of a line that says so. */
export const readParts = (cell: string | null) =>
  cell === null ? [] : cell.split(" | ").map(readItem);

export const readLines = (cell: string | null | undefined) => cell?.split("\n") ?? [];

const readPartsLine = (line: string | undefined) =>
  line === undefined || line === "\\N" ? [] : readParts(line);

/** The statement whose facts stand in the columns of a prefix; null where there is none. */
export function readStatement(row: Row, prefix: string, original?: string): ReportStatement | null {
  const source = row[`${prefix}_source`] ?? null;
  if (source === null) return null;
  const list = (name: string) => readParts(row[`${prefix}_${name}`] ?? null);
  return statementFrom(
    (name) => row[`${prefix}_${name}`] ?? null,
    list,
    () => (original === undefined ? null : readStatement(row, original)),
  );
}

/** The statements that stand in the lines of a prefix's columns. */
function readStatements(row: Row, prefix: string): (ReportStatement | null)[] {
  const lines = (name: string) => readLines(row[`${prefix}_${name}`]);
  return lines("source").map((source, index) => {
    if (source === "\\N") return null;
    const originals = prefix === "response" ? readStatements(row, "response_original") : [];
    return statementFrom(
      (name) => readItem(lines(name)[index] ?? "\\N"),
      (name) => readPartsLine(lines(name)[index]),
      () => originals[index] ?? null,
    );
  });
}

function statementFrom(
  fact: (name: string) => string | null,
  list: (name: string) => (string | null)[],
  original: () => ReportStatement | null,
): ReportStatement {
  const of = (name: string, index: number) => list(name)[index] ?? null;
  return {
    speaker: fact("speaker"),
    speakerKind: fact("speaker_kind") as ReportStatement["speakerKind"],
    reportedBy: fact("reported_by"),
    publishedBy: fact("published_by"),
    saidOn: fact("said_on"),
    against: list("against").map(String),
    source: Number(fact("source")),
    parts: list("wording").map((wording, index) => ({
      wording: wording as ReportPart["wording"],
      text: of("text", index) ?? "",
      language: of("language", index) ?? "",
      translation: of("translation", index),
      anchor: of("anchor", index) as ReportPart["anchor"],
      locator: of("locator", index),
    })),
    original: original(),
  };
}

/** The pairs that three tables tell of. */
export function readPairs(pairs: Row[], evidence: Row[], notes: Row[]): ReportPair[] {
  return pairs.map((row) => {
    const of = ({ pair_id }: Row) => pair_id === row.pair_id;
    const lines = (name: string) => readLines(row[name]);
    const itemAt = (name: string, index: number) => readItem(lines(name)[index] ?? "\\N");
    const read = {
      id: row.pair_id,
      number: Number(row.pair_number),
      title: row.title,
      standing: { status: row.status, progress: row.progress },
      allegation: readStatement(row, "allegation", "allegation_original"),
      isOfCrime: row.is_of_crime === "true",
      elements: lines("element_number").map((number, index) => ({
        number: Number(number),
        text: itemAt("element_text", index),
        unanswered: itemAt("element_unanswered", index),
      })),
      responses: readStatements(row, "response").map((statement, index) => ({
        statement,
        basis: itemAt("response_basis", index),
        chronology: itemAt("response_chronology", index),
        answers: readPartsLine(lines("response_answers")[index]).map((answer) => {
          const [element = "", types = ""] = (answer ?? "").split(":");
          return {
            element: Number(element),
            types: types
              .split(",")
              .map((type) => type.trim())
              .filter(Boolean),
          };
        }),
      })),
      asked: lines("request_party").map((_, index) => ({
        party: itemAt("request_party", index),
        sentAt: readPartsLine(lines("request_sent_at")[index]),
        state: itemAt("request_state", index),
        on: itemAt("request_on", index),
        timeZone: itemAt("request_time_zone", index),
      })),
      evidence: evidence.filter(of).map((each) => ({
        notCounted: each.not_counted,
        wording: each.wording,
        source: Number(each.source),
        stanceAllegation: each.stance_allegation,
        stanceResponse: each.stance_response,
        credibility: each.credibility === null ? null : Number(each.credibility),
        text: each.text,
        language: each.language,
        anchor: each.anchor,
        locator: each.locator,
      })),
      notes: notes.filter(of).map((each) => ({
        kind: each.kind,
        text: each.text,
        on: each.on,
        citations: readLines(each.citation_source).map((source, index) => ({
          source: Number(source),
          locator: readItem(readLines(each.citation_locator)[index] ?? "\\N"),
        })),
      })),
    };
    return read as ReportPair;
  });
}
