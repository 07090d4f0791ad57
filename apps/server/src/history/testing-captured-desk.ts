import type { SnapshotExtent } from "@rejoinder/schema";
import { openDesk } from "../testing.ts";

export const texts = [
  "Zoé said that the vault was empty. Nobody counted 12 coins. The guard slept on that night.",
  "Zoé said that the vault was empty. Nobody counted 12 coins, it seems. A guard was awake.",
] as const;

/** A desk with a source that was captured once, in which a statement and a note quote it. */
export async function openCapturedDesk() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const [pairId = ""] = desk.pairIds;
  const { id: sourceId } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "What was in the vault",
    publisher: null,
    publishedOn: null,
    address: null,
    language: "en",
  });
  /** Preserves a text of a source as its newest. @returns the snapshot's id, and the capture's */
  const capture = async (text: string, of: { sourceId?: string; extent?: SnapshotExtent } = {}) => {
    const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain", "Zoé Dupont.txt");
    const from = { way: "file", uploadId } as const;
    const { id } = await ana.capture.ask({ sourceId, extent: "whole", ...of, from });
    await desk.capture();
    const { snapshotId } = await ana.capture.byId({ captureId: id });
    return { snapshotId: snapshotId ?? "", captureId: id };
  };
  const first = await capture(texts[0]);
  const placeOf = (words: string) => {
    const start = texts[0].indexOf(words);
    return { snapshotId: first.snapshotId, start, end: start + words.length };
  };
  const state = async (words: string) =>
    ana.statement.add({
      sourceId,
      place: placeOf(words),
      passage: { wording: "verbatim" },
      language: "en",
      translations: { fr: "Le coffre était vide" },
      role: "response",
      speaker: { words: { en: "Zoé, a clerk" } },
      reportedBy: null,
      publishedBy: null,
      saidOn: null,
      against: [],
      pairId,
    });
  const statement = await state("the vault was empty");
  const note = await ana.note.add({
    pairId,
    kind: "context",
    visibility: "internal",
    text: "See there.",
    citations: [{ sourceId, locator: null, place: placeOf("The guard slept on that night.") }],
    supersedesId: null,
  });
  return { ...desk, ana, pairId, sourceId, capture, first, statement, note };
}

/** Every row that may hold words of a source, as one text. */
export async function everyWord(db: Awaited<ReturnType<typeof openDesk>>["db"]): Promise<string> {
  const tables = ["Event", "Snapshot", "Anchor", "AnchorPlace", "Capture", "Statement"];
  const found = await Promise.all(
    [...tables, "StatementPart", "Pair", "Upload"].map((name) =>
      db.owner.sql<{ all: string | null }>(
        { text: `SELECT json_agg(t)::text AS all FROM "${name}" t` },
        [],
      ),
    ),
  );
  return found
    .flat()
    .map(({ all }) => all)
    .join("\n");
}
