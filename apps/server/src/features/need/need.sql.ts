import type { NeedKind } from "@rejoinder/schema";
import { anchorStands } from "../../standing.ts";

/**
 * What each kind of need is found by: rows of one JSON object `need`, the most urgent first.
 *
 * $1 the person, $2 cases they may read, $3 now, $4 until when deadlines are near, $5 cases they may
 * review in, $6 cases whose disputes they may settle, $7 cases whose rights of reply they may settle, $8
 * cases whose replies they may confirm, $9 cases whose quotations they may confirm, $10 of these those
 * where they may of confidential sources too, $11 cases all of whose notes they may read, $12 kinds of
 * notes that they may not read in the others, $13 cases of one reviewer, $14 reviews wanted where
 * neither pair nor case says how many, $15 cases whose reports of errors they may settle.
 */

const pair = `'caseId', p."caseId", 'pairId', p.id, 'position', p.position, 'title', p.title`;

const ofMark = `"Mark" m JOIN "Pair" p ON p.id = m."pairId" JOIN "Case" k ON k.id = m."caseId"`;
const isMine = `m."reviewerId" = $1 AND m."caseId" = ANY ($2::uuid[])`;

const sees = `EXISTS (SELECT FROM "Mark" seen
  WHERE seen."pairId" = p.id AND seen."reviewerId" = $1 AND seen."seesOthers")`;

const isClaimant = `EXISTS (SELECT FROM "Claim" c
  WHERE c."pairId" = p.id AND c."reviewerId" = $1 AND c."endedAt" IS NULL)`;

const isClaimed = `c."reviewerId" = $1 AND c."endedAt" IS NULL AND c."until" > $3`;

/** Party and deadline of what is due under alias `due`. */
const dueJson = `json_build_object('caseId', due."caseId", 'party', party.name, 'deadline', due.deadline,
  'timeZone', k."timeZone", 'isPast', due.deadline <= $3)`;
const ofDue = `JOIN "Party" party ON party.id = due."partyId" JOIN "Case" k ON k.id = due."caseId"`;

/** The reviews of the round that say one thing, for a lateral join. */
const agreedRound = `(SELECT count(*) AS given, min(r.status) AS status FROM "Review" r
  WHERE r."pairId" = p.id AND r."supersededAt" IS NULL
    AND (p."roundFrom" IS NULL OR r."createdAt" > p."roundFrom")
  HAVING count(DISTINCT r.status) = 1)`;

export const needSql: Record<NeedKind, string> = {
  right_of_reply: `SELECT ${dueJson} AS need FROM "RightOfReply" due ${ofDue}
    WHERE due."caseId" = ANY ($7::uuid[]) AND due.outcome IS NULL ORDER BY due.deadline, due.id`,

  error: `SELECT json_build_object('caseId', error."caseId", 'edition', edition.number,
      'pairNumber', error."pairNumber", 'receivedAt', error."receivedAt", 'timeZone', k."timeZone") AS need
    FROM "ErrorReport" error JOIN "Edition" edition ON edition.id = error."editionId"
      JOIN "Case" k ON k.id = error."caseId"
    WHERE error."caseId" = ANY ($15::uuid[]) AND error.outcome IS NULL
    ORDER BY error."receivedAt", error.id`,

  // Once a reply came, it is the reply that waits.
  request: `SELECT ${dueJson} AS need FROM "RequestForComment" due ${ofDue}
    WHERE due."caseId" = ANY ($5::uuid[]) AND due.outcome IS NULL AND due.deadline <= $4
      AND NOT EXISTS (SELECT FROM "Reply" reply
        WHERE reply."requestId" = due.id AND reply."confirmedAt" IS NULL)
    ORDER BY due.deadline, due.id`,

  reply: `SELECT json_build_object('caseId', asked."caseId", 'party', party.name,
      'receivedAt', reply."receivedAt", 'timeZone', k."timeZone") AS need
    FROM "Reply" reply JOIN "RequestForComment" asked ON asked.id = reply."requestId"
      JOIN "Party" party ON party.id = asked."partyId" JOIN "Case" k ON k.id = asked."caseId"
    WHERE asked."caseId" = ANY ($8::uuid[]) AND reply."confirmedAt" IS NULL
    ORDER BY reply."receivedAt", reply.id`,

  // As `seesDispute` says.
  disputed: `SELECT json_build_object(${pair}) AS need FROM "Pair" p
    WHERE p."caseId" = ANY ($2::uuid[]) AND p.state = 'disputed'
      AND (${sees} OR (p."caseId" = ANY ($6::uuid[]) AND NOT ${isClaimant}))
    ORDER BY p."caseId", p.position`,

  // As `seesReviews` says.
  mentioned: `SELECT json_build_object(${pair}, 'by', author.name, 'at', comment."createdAt") AS need
    FROM "ReviewComment" comment JOIN "Review" r ON r.id = comment."reviewId"
      JOIN "Pair" p ON p.id = r."pairId" JOIN "Person" author ON author.id = comment."authorId"
    WHERE comment.mentions @> ARRAY[$1::uuid] AND comment."resolvedAt" IS NULL
      AND p."caseId" = ANY ($2::uuid[]) AND (p.state = 'decided' OR ${sees})
    ORDER BY comment."createdAt", comment.id`,

  assigned: `SELECT json_build_object(${pair}, 'until', c."until", 'timeZone', k."timeZone",
      'givenBy', CASE WHEN c."givenById" <> $1 THEN giver.name END) AS need
    FROM "Claim" c JOIN "Pair" p ON p.id = c."pairId" JOIN "Case" k ON k.id = p."caseId"
      JOIN "Person" giver ON giver.id = c."givenById"
    WHERE ${isClaimed} AND p."caseId" = ANY ($2::uuid[])
    ORDER BY c."until", p."caseId", p.position`,

  stale: `SELECT json_build_object(${pair}, 'status', p."decidedStatus", 'causes', p."staleCauses") AS need
    FROM "Pair" p
    WHERE p."caseId" = ANY ($2::uuid[]) AND p.state = 'stale' AND (p."caseId" = ANY ($6::uuid[])
      OR EXISTS (SELECT FROM "Review" r WHERE r."pairId" = p.id AND r."reviewerId" = $1))
    ORDER BY p."roundFrom", p."caseId", p.position`,

  // All agree, and as many as wanted: that it is in review still is the gate's doing.
  held_up: `SELECT json_build_object(${pair}, 'status', round.status) AS need
    FROM ${ofMark} CROSS JOIN LATERAL ${agreedRound} round
    WHERE ${isMine} AND m."seesOthers" AND p.state = 'in_review'
      AND round.given >= CASE WHEN m."caseId" = ANY ($13::uuid[]) THEN 1
        ELSE coalesce(p."wantedReviews", k."wantedReviews", $14) END
    ORDER BY m."caseId", m.position`,

  unreasoned: `SELECT json_build_object(${pair}, 'status', m.status) AS need FROM ${ofMark}
    WHERE ${isMine} AND m.status IS DISTINCT FROM m."reviewedStatus" ORDER BY m."caseId", m.position`,

  fuzzy: `SELECT json_build_object('caseId', s."caseId", 'sourceId', s.id, 'source', s.title,
      'quotations', count(*)) AS need
    FROM "Anchor" a JOIN "Snapshot" t ON t.id = a."snapshotId" JOIN "Source" s ON s.id = t."sourceId"
    WHERE a.state = 'fuzzy' AND a."confirmedById" IS NULL
      AND s."caseId" = ANY (CASE WHEN s.kind = 'confidential' THEN $10::uuid[] ELSE $9::uuid[] END)
      AND ${anchorStands(
        "a.id",
        `(CASE WHEN s."caseId" = ANY ($11::uuid[]) THEN '{}'::text[] ELSE $12::text[] END)`,
      )}
    GROUP BY s.id ORDER BY s."caseId", s.position`,
};
