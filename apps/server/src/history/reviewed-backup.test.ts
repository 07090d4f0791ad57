import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { restoreBackup, writeBackup } from "@rejoinder/db";
import { type TestDb, testDb } from "@rejoinder/db/testing";
import { expect, it } from "vitest";
import { memoryStore } from "../capture/testing-store.ts";
import { NOON } from "../testing.ts";
import { openReviewedDesk } from "./testing-reviewed-desk.ts";
import { verifyHistory } from "./verify.ts";

/** Every table that reviewing fills, and the pairs and marks that it changes. */
const tables = [
  "Pair",
  "Mark",
  "Review",
  "Claim",
  "Decision",
  "ReviewComment",
  "Search",
  "PairReason",
  "RequestForComment",
  "RequestPair",
  "ResponderLink",
  "Reply",
  "RightOfReply",
  "SignOff",
  "LegalHold",
  "WordingDismissal",
  "SavedView",
  "Phrase",
  "BulkMark",
] as const;

/** Every row of each table, as PostgreSQL writes it. */
async function rowsOf({ owner }: TestDb) {
  const rows: [string, unknown[]][] = [];
  for (const table of tables)
    rows.push([
      table,
      await owner.sql({ text: `SELECT t::text FROM "${table}" t ORDER BY 1` }, []),
    ]);
  return rows;
}

it("backs up all that reviewing brings about, and restores it as it was", async () => {
  const { desk, ana } = await openReviewedDesk();
  const { caseId, db } = desk;
  await ana.claim.take({ pairId: desk.pairIds[2] ?? "" });
  await ana.view.save({ caseId, name: "Mine", query: "state=open" });
  await ana.phrase.add({ text: "The record does not bear it out." });
  const bulk = { caseId, filter: {}, status: "insufficient" } as const;
  const { digest } = await ana.bulk.preview(bulk);
  await ana.bulk.mark({ ...bulk, digest });
  const before = await rowsOf(db);
  expect(before.filter(([, rows]) => rows.length === 0)).toEqual([]);

  const sink = new PassThrough();
  const bytes = buffer(sink);
  await writeBackup(db.owner.url, desk.store, sink, NOON);
  const other = await testDb();
  await restoreBackup(other.owner.url, memoryStore(), Readable.from([await bytes]), {
    verify: async (restored) => {
      const chains = await verifyHistory(restored);
      expect(chains.map(({ fault }) => fault)).toEqual([null, null]);
    },
  });
  expect(await rowsOf(other)).toEqual(before);
});
