/**
 * Pieces of SQL that several features read with. They hold no value of a caller's: values are always
 * parameters. Reads that a list or the pair page shows are one statement each, answered as JSON by
 * PostgreSQL itself.
 */

/** A party by id, or null. */
export const partyJson = (id: string) =>
  `(SELECT json_build_object('id', party.id, 'name', party.name) FROM "Party" party WHERE party.id = ${id})`;

/** What is shown of a source beside what is taken from it. */
export const sourceBriefJson = (id: string) =>
  `(SELECT json_build_object('id', source.id, 'title', source.title, 'kind', source.kind,
      'publishedOn', source."publishedOn", 'reliability', source.reliability)
    FROM "Source" source WHERE source.id = ${id})`;

/** An anchor by id, or null. */
export const anchorJson = (id: string) =>
  `(SELECT json_build_object('id', anchor.id, 'state', anchor.state,
      'isConfirmed', anchor."confirmedById" IS NOT NULL,
      'takenFrom', (SELECT place."snapshotId" FROM "AnchorPlace" place
        WHERE place."anchorId" = anchor.id ORDER BY place."snapshotId" LIMIT 1))
    FROM "Anchor" anchor WHERE anchor.id = ${id})`;

/** Where the words of an anchor stand in the newest text; null while that is not settled. */
export const settledPlaceJson = (id: string) =>
  `(SELECT json_build_object('snapshotId', anchor."snapshotId", 'start', anchor.start, 'end', anchor."end")
    FROM "Anchor" anchor WHERE anchor.id = ${id}
      AND (anchor.state IN ('exact', 'normalised') OR anchor."confirmedById" IS NOT NULL))`;

/** The statement under alias `s`, with its parts in order; `original` is the one it translates. */
export function statementJson(s: string, original = "NULL::json"): string {
  return `json_build_object(
    'id', ${s}.id,
    'role', ${s}.role,
    'speaker', ${partyJson(`${s}."speakerId"`)},
    'speakerWords', ${s}."speakerWords",
    'reportedBy', ${partyJson(`${s}."reportedById"`)},
    'reportedByWords', ${s}."reportedByWords",
    'publishedBy', ${s}."publishedBy",
    'saidOn', ${s}."saidOn",
    'source', ${sourceBriefJson(`${s}."sourceId"`)},
    'against', (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.position), '[]')
      FROM "StatementAgainst" a JOIN "Party" p ON p.id = a."partyId" WHERE a."statementId" = ${s}.id
    ),
    'parts', (
      SELECT json_agg(json_build_object(
        'wording', part.wording, 'text', part.text, 'language', part.language,
        'translations', part.translations, 'locator', part.locator,
        'anchor', ${anchorJson('part."anchorId"')}
      ) ORDER BY part.position)
      FROM "StatementPart" part WHERE part."statementId" = ${s}.id
    ),
    'original', ${original}
  )`;
}
