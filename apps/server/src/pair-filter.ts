import { type Actor, canSettleDispute } from "@rejoinder/domain";
import { foldForSearch, type PairFilter, type ReviewState } from "@rejoinder/schema";

/** Words of a query that count; the rest is passed over. */
const WORDS_MAX = 12;

/** What `searchText` must hold: every word, as LIKE patterns. */
export function searchPatterns(query: string): string[] {
  const words = new Set(foldForSearch(query).split(" ").filter(Boolean).slice(0, WORDS_MAX));
  return [...words].map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}

/** What fits of a case, in its order, as SQL whose rows are `id`, `position`. */
export type FittingPairs = {
  text: string;
  values: unknown[];
  /** Which filters there are: two with the same have the same text. Null where the text is for once. */
  name: string | null;
};

/** Who asks, and whether it is theirs to settle disputes of the case: to others they are not told. */
export type Asker = { id: string; settles: boolean };

export const askerOf = (actor: Actor, caseId: string): Asker => ({
  id: actor.id,
  settles: canSettleDispute(actor, { caseId }),
});

/** One ordered read of an index; the conditions are on the pair `p`, or on the asker's mark `m`. */
type Branch = { isOfMark: boolean; where: string[] };

/**
 * The pairs of a case that fit a filter. Each of its branches is read from an index in order, so that a
 * page costs a page.
 *
 * @param asker the filter's status, reason and claim are theirs; whether they know of a dispute, as `seesDispute` says
 * @param start the position to start after, and how many at most
 */
export function fittingPairs(
  asker: Asker,
  caseId: string,
  filter: PairFilter,
  start: { after: number; limit: number },
): FittingPairs {
  const values: unknown[] = [caseId, asker.id, start.after, start.limit];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const branches = withState(asker, filter, byStatus(filter, parameter), parameter);
  const also = besides(filter, parameter);
  const selects = branches.map(({ isOfMark, where }) => select(isOfMark, [...where, ...also]));
  const [only] = selects;
  const isOne = selects.length === 1 && only !== undefined;
  return {
    text: isOne
      ? only
      : `SELECT id, position FROM (${selects.map((each) => `(${each})`).join(" UNION ALL ")}) either
        ORDER BY position LIMIT $4`,
    values,
    name: filter.query ? null : nameOf(filter),
  };
}

function select(isOfMark: boolean, where: readonly string[]): string {
  const all = where.map((condition) => ` AND ${condition}`).join("");
  return isOfMark
    ? `SELECT p.id, p.position FROM "Mark" m JOIN "Pair" p ON p.id = m."pairId"
        WHERE m."reviewerId" = $2 AND m."caseId" = $1 AND m.position > $3${all} ORDER BY m.position LIMIT $4`
    : `SELECT p.id, p.position FROM "Pair" p
        WHERE p."caseId" = $1 AND p.position > $3${all} ORDER BY p.position LIMIT $4`;
}

/** The status of the asker's review, or the decision where there is one. */
function byStatus(
  { status, needsReason }: PairFilter,
  parameter: (value: unknown) => string,
): Branch[] {
  const waits = 'm.status IS DISTINCT FROM m."reviewedStatus"';
  if (status === undefined)
    return [{ isOfMark: needsReason === true, where: needsReason ? [waits] : [] }];
  if (needsReason)
    return [
      { isOfMark: true, where: [waits, `m.status = ${parameter(status)}::"EvidenceStatus"`] },
    ];
  if (status === "not_reviewed")
    return [
      {
        isOfMark: false,
        where: [
          'p."decidedStatus" IS NULL',
          `NOT EXISTS (SELECT FROM "Mark" m WHERE m."pairId" = p.id AND m."reviewerId" = $2
          AND m."reviewedStatus" IS NOT NULL)`,
        ],
      },
    ];
  const is = `${parameter(status)}::"EvidenceStatus"`;
  return [
    { isOfMark: false, where: [`p."decidedStatus" = ${is}`] },
    { isOfMark: true, where: [`m."reviewedStatus" = ${is}`, 'p."decidedStatus" IS NULL'] },
  ];
}

/** To whom it is not told that reviews differ, a disputed pair is in review. */
function withState(
  asker: Asker,
  { state }: PairFilter,
  branches: Branch[],
  parameter: (value: unknown) => string,
): Branch[] {
  if (state === undefined) return branches;
  const is = (each: ReviewState) => `p.state = '${each}'`;
  const hides = state === "in_review" || state === "disputed";
  const settles = hides ? parameter(asker.settles) : "false";
  const told = `(EXISTS (SELECT FROM "Mark" seen WHERE seen."pairId" = p.id AND seen."reviewerId" = $2
      AND seen."seesOthers") OR (${settles}::boolean AND NOT ${isClaimed}))`;
  const conditions = {
    open: [is("open")],
    in_review: [is("in_review"), `${is("disputed")} AND NOT ${told}`],
    disputed: [`${is("disputed")} AND ${told}`],
    decided: [is("decided")],
    stale: [is("stale")],
  }[state];
  return branches.flatMap((branch) =>
    conditions.map((condition) => ({ ...branch, where: [...branch.where, condition] })),
  );
}

const isClaimed = `EXISTS (SELECT FROM "Claim" c
  WHERE c."pairId" = p.id AND c."reviewerId" = $2 AND c."endedAt" IS NULL)`;

/** What narrows whatever else does. */
function besides(filter: PairFilter, parameter: (value: unknown) => string): string[] {
  const { query = "", againstId, mine } = filter;
  return [
    ...searchPatterns(query).map((pattern) => `p."searchText" LIKE ${parameter(pattern)}`),
    ...(againstId === undefined
      ? []
      : [
          `EXISTS (SELECT FROM "StatementAgainst" a
      WHERE a."statementId" = p."allegationId" AND a."partyId" = ${parameter(againstId)}::uuid)`,
        ]),
    ...(mine ? [isClaimed] : []),
  ];
}

/** States are in the text; of statuses only whether it is the one that nobody chose. */
function nameOf({ status, needsReason, state, againstId, mine }: PairFilter): string {
  const flags = [
    status && (status === "not_reviewed" && !needsReason ? "none" : "status"),
    needsReason && "reason",
    state,
    againstId !== undefined && "against",
    mine && "mine",
  ];
  return flags.filter(Boolean).join();
}
