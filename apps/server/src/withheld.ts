import { type Actor, hasRight, type OfCase, rightToNote, rightToSource } from "@rejoinder/domain";
import type { PairEvidence, PairNote, SourceBrief, Statement } from "./wire.ts";

/** A source as the actor may know it: of a confidential one, without the right, that it is one. */
export function sourceFor(actor: Actor, of: OfCase, source: SourceBrief): SourceBrief {
  if (hasRight(actor, of, rightToSource(source))) return source;
  return { ...source, title: "", publishedOn: null, reliability: null, isWithheld: true };
}

/** A statement as the actor may know it: its words stay, what points at a withheld source goes. */
export function statementFor(actor: Actor, of: OfCase, statement: Statement): Statement {
  const source = sourceFor(actor, of, statement.source);
  return {
    ...statement,
    source,
    ...(source.isWithheld && {
      publishedBy: null,
      parts: statement.parts.map((part) => ({ ...part, locator: null, anchor: null })),
    }),
    original: statement.original && statementFor(actor, of, statement.original),
  };
}

/** Evidence as the actor may know it: that there is some, where its source is withheld. */
export function evidenceFor(actor: Actor, of: OfCase, evidence: PairEvidence): PairEvidence {
  const source = sourceFor(actor, of, evidence.source);
  if (!source.isWithheld) return evidence;
  return { ...evidence, source, text: "", locator: null, anchor: null };
}

/** The notes that are the actor's to read; what points into a withheld source goes. */
export function notesFor(actor: Actor, of: OfCase, notes: readonly PairNote[]): PairNote[] {
  return notes
    .filter((note) => hasRight(actor, of, rightToNote(note)))
    .map((note) => ({
      ...note,
      citations: note.citations.map((citation) => {
        const source = sourceFor(actor, of, citation.source);
        return source.isWithheld ? { source, locator: null, anchor: null, place: null } : citation;
      }),
    }));
}
