/**
 * A case as rows of JSON, for reading it as a stream. A party goes by its id there, and a source by its
 * position in its case: as good as its id, and its number is known from it without a table of them all.
 */

const listOf = (rows: string) => `coalesce((SELECT json_agg(${rows}), '[]')`;

/** @param anchor null where it has no id */
const anchorJson = (anchor: string) =>
  `CASE WHEN ${anchor}.id IS NOT NULL THEN
    json_build_object('state', ${anchor}.state, 'confirmedById', ${anchor}."confirmedById") END`;

/**
 * A statement, under an alias, of a source under another.
 * @param original JSON of its first wording, or null
 */
const statementJson = (said: string, source: string, original: string) => `json_build_object(
  'saidOn', ${said}."saidOn", 'sourceId', ${source}.position::text,
  'speakerId', ${said}."speakerId", 'speakerWords', ${said}."speakerWords",
  'reportedById', ${said}."reportedById", 'reportedByWords', ${said}."reportedByWords",
  'publishedBy', ${said}."publishedBy",
  'against', ARRAY(SELECT against."partyId" FROM "StatementAgainst" against
    WHERE against."statementId" = ${said}.id),
  'parts', ${listOf(`json_build_object('wording', part.wording, 'text', part.text,
      'language', part.language, 'translations', part.translations, 'locator', part.locator,
      'anchor', ${anchorJson("anchor")}) ORDER BY part.position)
    FROM "StatementPart" part LEFT JOIN "Anchor" anchor ON anchor.id = part."anchorId"
    WHERE part."statementId" = ${said}.id`)},
  'translationOf', ${original})`;

const originalJson = (said: string) => `CASE WHEN ${said}."translationOfId" IS NOT NULL THEN (
  SELECT ${statementJson("original", "at", "NULL")}
  FROM "Statement" original JOIN "Source" at ON at.id = original."sourceId"
  WHERE original.id = ${said}."translationOfId") END`;

const saidJson = statementJson("said", "source", originalJson("said"));

/** Sources of the allegation `allegation` in its other wordings. */
const otherSources = `ARRAY(SELECT source.position::text
  FROM "Statement" other JOIN "Source" source ON source.id = other."sourceId"
  WHERE other."translationOfId" IN (allegation.id, allegation."translationOfId"))`;

const elements = listOf(`json_build_object('id', element.id, 'position', element.position,
    'text', element.text, 'unanswered', element.unanswered) ORDER BY element.position)
  FROM "Element" element WHERE element."pairId" = pair.id`);

const responses = listOf(`json_build_object('basis', response.basis, 'statement', ${saidJson},
    'answers', ${listOf(`json_build_object('elementId', answer."elementId", 'types', answer.types))
      FROM "ElementAnswer" answer
      WHERE answer."pairId" = response."pairId" AND answer."statementId" = said.id`)}
    ) ORDER BY response.position)
  FROM "PairResponse" response JOIN "Statement" said ON said.id = response."statementId"
  JOIN "Source" source ON source.id = said."sourceId" WHERE response."pairId" = pair.id`);

const evidence = listOf(`json_build_object('id', evidence.id, 'wording', evidence.wording,
    'text', evidence.text, 'language', evidence.language, 'locator', evidence.locator,
    'withdrawnAt', evidence."withdrawnAt", 'stanceAllegation', evidence."stanceAllegation",
    'stanceResponse', evidence."stanceResponse", 'credibility', evidence.credibility,
    'anchor', ${anchorJson("anchor")},
    'source', json_build_object('id', source.position::text, 'kind', source.kind, 'originGroup',
      CASE WHEN source."originGroupId" IS NOT NULL THEN json_build_object('id', source."originGroupId",
        'sources', ${listOf(`json_build_object('id', other.position::text, 'kind', other.kind))
          FROM "Source" other WHERE other."originGroupId" = source."originGroupId"`)}) END)
    ) ORDER BY evidence.id)
  FROM "Evidence" evidence JOIN "Source" source ON source.id = evidence."sourceId"
  LEFT JOIN "Anchor" anchor ON anchor.id = evidence."anchorId"
  WHERE evidence."pairId" = pair.id AND evidence."withdrawnAt" IS NULL`);

const requests = listOf(`json_build_object('partyId', request."partyId", 'sentAt', request."sentAt",
    'deadline', request.deadline, 'outcome', request.outcome, 'settledAt', request."settledAt",
    'replies', ${listOf(`json_build_object(
      'receivedAt', reply."receivedAt", 'confirmedAt', reply."confirmedAt"))
      FROM "Reply" reply WHERE reply."requestId" = request.id`)}) ORDER BY request.id)
  FROM "RequestPair" asked JOIN "RequestForComment" request ON request.id = asked."requestId"
  WHERE asked."pairId" = pair.id`);

const notesShown = `note.visibility = 'public' AND note."withdrawnAt" IS NULL
  AND NOT EXISTS (SELECT FROM "Note" later WHERE later."supersedesId" = note.id)`;

const notes =
  listOf(`json_build_object('kind', note.kind, 'text', note.text, 'createdAt', note."createdAt",
    'citations', ${listOf(`json_build_object('sourceId', source.position::text,
        'locator', citation.locator) ORDER BY citation.position)
      FROM "Citation" citation JOIN "Source" source ON source.id = citation."sourceId"
      WHERE citation."noteId" = note.id`)}) ORDER BY note.id)
  FROM "Note" note WHERE note."pairId" = pair.id AND ${notesShown}`);

const sourceJson = `json_build_object('id', source.position::text, 'kind', source.kind,
  'title', source.title, 'publisher', source.publisher, 'author', source.author,
  'publishedOn', source."publishedOn", 'address', source.address,
  'archivedAddress', source."archivedAddress", 'language', source.language,
  'reliability', source.reliability, 'snapshots', ARRAY(SELECT json_build_object(
      'extent', snapshot.extent, 'sha256', snapshot.sha256, 'wholeSha256', snapshot."wholeSha256")
    FROM "Snapshot" snapshot WHERE snapshot."sourceId" = source.id ORDER BY snapshot.id DESC LIMIT 1))`;

/** What the tables made of pairs tell of sources: those of the allegation, the evidence and the notes. */
const namedSources = `(SELECT json_agg(${sourceJson}) FROM "Source" source WHERE source.id IN (
    SELECT allegation."sourceId"
    UNION SELECT evidence."sourceId" FROM "Evidence" evidence WHERE evidence."pairId" = pair.id
    UNION SELECT citation."sourceId" FROM "Note" note JOIN "Citation" citation ON citation."noteId" = note.id
      WHERE note."pairId" = pair.id AND ${notesShown}))`;

const pairsWith = (more: string) => ({
  text: `SELECT json_build_object('id', pair.id, 'position', pair.position, 'title', pair.title,
      'state', pair.state, 'decidedStatus', pair."decidedStatus", 'isOfCrime', pair."isOfCrime",
      'allegation', ${statementJson("allegation", "source", originalJson("allegation"))},
      'otherSources', ${otherSources}, 'elements', ${elements}, 'responses', ${responses},
      'evidence', ${evidence}, 'requests', ${requests}, 'notes', ${notes}, 'sources', ${more}) AS row
    FROM "Pair" pair JOIN "Statement" allegation ON allegation.id = pair."allegationId"
    JOIN "Source" source ON source.id = allegation."sourceId"
    WHERE pair."caseId" = $1 ORDER BY pair.position`,
});

/** The pairs of the case `$1`, in their order. */
export const pairRows = pairsWith("NULL");

/** The same, each with the sources it names. */
export const pairRowsWithSources = pairsWith(namedSources);

/** The statements of the case `$1` that belong to no pair. */
export const unpairedRows = {
  text: `SELECT ${saidJson} AS row
    FROM "Statement" said JOIN "Source" source ON source.id = said."sourceId"
    WHERE said."caseId" = $1 AND NOT said."isPaired" ORDER BY said.position`,
};

/** That there is a confidential source which no report names is nobody's to know. */
const sourcesShown = `source."caseId" = $1 AND (source.kind <> 'confidential'
  OR EXISTS (SELECT FROM "Statement" said WHERE said."sourceId" = source.id)
  OR EXISTS (SELECT FROM "ProceduralStep" step WHERE step."sourceId" = source.id)
  OR EXISTS (SELECT FROM "Evidence" evidence
    WHERE evidence."sourceId" = source.id AND evidence."withdrawnAt" IS NULL)
  OR EXISTS (SELECT FROM "Citation" citation JOIN "Note" note ON note.id = citation."noteId"
    WHERE citation."sourceId" = source.id AND ${notesShown}))`;

/** The sources that a report of the case `$1` shows, in their order. */
export const sourceRows = {
  text: `SELECT ${sourceJson} AS row FROM "Source" source
    WHERE ${sourcesShown} ORDER BY source.position`,
};

/**
 * By how much the numbers of the sources shown lie behind their positions, from which position on: a row
 * for each time that it changes.
 */
export const shiftRows = {
  text: `SELECT min(position)::int AS "from", shift::int FROM (
      SELECT source.position, source.position - row_number() OVER (ORDER BY source.position) AS shift
      FROM "Source" source WHERE ${sourcesShown}) shown
    GROUP BY shift ORDER BY 1`,
};

/** The confidential sources that a report of the case `$1` shows. */
export const confidentialRows = {
  text: `SELECT ${sourceJson} AS row FROM "Source" source
    WHERE ${sourcesShown} AND source.kind = 'confidential' ORDER BY source.position`,
};

/** The case `$1`, with how many of its pairs stand how. */
export const caseRow = {
  text: `SELECT json_build_object('slug', k.slug, 'title', k.title, 'summary', k.summary,
      'timeZone', k."timeZone",
      'parties', ${listOf(`json_build_object('id', party.id, 'name', party.name, 'role', party.role,
          'kind', party.kind) ORDER BY party.position)
        FROM "Party" party WHERE party."caseId" = k.id`)},
      'steps', ${listOf(`json_build_object('stage', step.stage, 'on', step."on",
          'sourceId', source.position::text, 'partyId', step."partyId") ORDER BY step.position)
        FROM "ProceduralStep" step JOIN "Source" source ON source.id = step."sourceId"
        WHERE step."caseId" = k.id`)},
      'standings', ${listOf(`row_to_json(standing))
        FROM (SELECT state, "decidedStatus", count(*)::int AS pairs FROM "Pair"
          WHERE "caseId" = k.id GROUP BY state, "decidedStatus") standing`)}) AS row
    FROM "Case" k WHERE k.id = $1`,
};
