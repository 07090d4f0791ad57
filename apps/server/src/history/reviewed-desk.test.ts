import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../capture/testing-store.ts";
import { NOON } from "../testing.ts";
import { erase } from "./erase.ts";
import { faultOn, key, SLUG, tamper } from "./testing-busy-desk.ts";
import { openReviewedDesk, SAID } from "./testing-reviewed-desk.ts";

type Reviewed = Awaited<ReturnType<typeof openReviewedDesk>>;

/** Every table as text, by its name. */
async function everything({ desk: { db } }: Reviewed): Promise<[table: string, rows: string][]> {
  const text = `SELECT tablename AS name, query_to_xml(format('SELECT * FROM %I', tablename), true, true, '')::text AS rows
    FROM pg_tables WHERE schemaname = 'public'`;
  const tables = await db.owner.sql<{ name: string; rows: string }>({ text }, []);
  return tables.map(({ name, rows }) => [name, rows]);
}

describe("the history of what reviewing brings about", () => {
  let reviewed: Reviewed;
  beforeAll(async () => {
    reviewed = await openReviewedDesk();
  });
  afterAll(() => reviewed.desk.feed.close());

  it("verifies as it was written", async () => {
    expect(await faultOn(reviewed.desk.db)).toBeNull();
  });

  it.each([
    ["Review", "elements", "'[]'", "elements <> '[]'"],
    ["Review", "evidenceIds", "'{}'", `"evidenceIds" <> '{}'`],
    ["Review", "isInformed", 'NOT "isInformed"'],
    ["Evidence", "stanceResponse", "'very_inconsistent'"],
    ["ReviewComment", "text", "'Other words.'"],
    ["ReviewComment", "mentions", "'{}'"],
    ["Decision", "reason", "'Other words.'"],
    ["Decision", "status", "'contested'"],
    ["Search", "places", "'Elsewhere.'"],
    ["Search", "found", "'Other words.'"],
    ["PairReason", "text", "'Other words.'"],
    ["Element", "whyUnanswered", "'Other words.'", `"whyUnanswered" IS NOT NULL`],
    ["RequestForComment", "asked", "'Other words.'"],
    ["RequestForComment", "deadline", `deadline + interval '1 day'`],
    ["RequestForComment", "outcome", "'replied'"],
    ["RequestForComment", "outcomeWords", "'Other words.'"],
    ["Reply", "signedAs", "'Somebody else'"],
    ["RightOfReply", "words", "'Other words.'"],
    ["RightOfReply", "deadline", `deadline + interval '1 day'`],
    ["RightOfReply", "outcomeWords", "'Other words.'"],
    ["SignOff", "name", "'Somebody else'"],
    ["SignOff", "words", "'Other words.'"],
    ["LegalHold", "reason", "'Other words.'"],
    ["LegalHold", "liftReason", "'Other words.'"],
    ["WordingDismissal", "reason", "'Other words.'"],
    ["WordingDismissal", "words", "'Other words.'"],
  ])(
    "catches a %s whose %s was changed behind its back",
    async (table, column, to, where = "true") => {
      const { db } = reviewed.desk;
      const named = {
        text: `SELECT id, to_jsonb("${column}") AS was FROM "${table}" WHERE ${where} LIMIT 1`,
      };
      const [row] = await db.owner.sql<{ id: string; was: unknown }>(named, []);
      await tamper(db, `UPDATE "${table}" SET "${column}" = ${to} WHERE id = $1`, [row?.id]);
      expect(await faultOn(db)).toMatchObject({ fault: "record" });
      await tamper(
        db,
        `UPDATE "${table}" t SET "${column}" = (jsonb_populate_record(t, jsonb_build_object($2::text, $3::jsonb)))."${column}" WHERE id = $1`,
        [row?.id, column, JSON.stringify(row?.was)],
      );
      expect(await faultOn(db)).toBeNull();
    },
  );

  it("catches what was put beside it by no way of the desk's", async () => {
    const { db } = reviewed.desk;
    const { id, ...reason } = await db.prisma.pairReason.findFirstOrThrow();
    const other = await db.prisma.pairReason.create({ data: { ...reason, withdrawnAt: NOON } });
    expect(await faultOn(db)).toMatchObject({ fault: "record" });
    await db.owner.prisma.pairReason.delete({ where: { id: other.id } });
    await db.owner.prisma.pairReason.delete({ where: { id } });
    expect(await faultOn(db)).toMatchObject({ fault: "record" });
  });
});

describe("what a court has erased", () => {
  let reviewed: Reviewed;
  beforeAll(async () => {
    reviewed = await openReviewedDesk();
  });
  afterAll(() => reviewed.desk.feed.close());

  const erased = async (kind: keyof Reviewed["ids"]) =>
    erase(
      reviewed.desk.db.owner,
      key,
      { slug: SLUG, kind, id: reviewed.ids[kind], order: "An order" },
      NOON,
      memoryStore(),
    );

  it("takes nothing with it that others said of the same", async () => {
    await erased("review");
    const { prisma } = reviewed.desk.db;
    const { id } = await prisma.reviewComment.findFirstOrThrow({
      where: { reviewId: reviewed.ids.review, text: { contains: SAID } },
    });
    const told = { kind: "review_commented", content: { contains: id } } as const;
    expect(await prisma.event.count({ where: told })).toBe(1);
    expect(await prisma.event.count({ where: { content: null } })).toBe(1);
    expect(await faultOn(reviewed.desk.db)).toBeNull();
  });

  it.each([
    ["comment", ["comment"]],
    ["decision", ["decision", "reopening"]],
    ["search", ["places", "find"]],
    ["reason", ["reason"]],
    ["unanswered", ["silence"]],
    ["request", ["outcome"]],
    ["reply", ["signature"]],
    ["rightOfReply", ["right of reply", "refusal"]],
    ["signOff", ["lawyer", "sign-off"]],
    ["hold", ["hold", "lift"]],
    ["evidence", ["evidence", "locator"]],
    ["note", ["note", "dismissal"]],
  ] as const)("stands nowhere any more: of the %s, %j", async (kind, words) => {
    await erased(kind);
    const standing = (await everything(reviewed)).filter(([, rows]) =>
      words.some((of) => rows.includes(`${SAID}, of the ${of}.`)),
    );
    expect(standing.map(([table]) => table)).toEqual([]);
    expect(await faultOn(reviewed.desk.db)).toBeNull();
  });

  it("may be said anew, and is held to that from then on", async () => {
    const { desk, ana, requestId } = reviewed;
    const again = { outcome: "undelivered", settledAt: NOON.toISOString() } as const;
    await ana.request.settle({ requestId, version: 2, ...again, words: "The letter came back." });
    expect(await faultOn(desk.db)).toBeNull();
    await tamper(desk.db, `UPDATE "RequestForComment" SET "outcomeWords" = 'It did not.'`);
    expect(await faultOn(desk.db)).toMatchObject({ fault: "record" });
  });
});
