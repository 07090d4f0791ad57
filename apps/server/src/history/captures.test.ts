import { expect, it } from "vitest";
import { sha256Of } from "../capture/store.ts";
import { SLUG, tamper } from "./testing-busy-desk.ts";
import { openCapturedDesk, texts } from "./testing-captured-desk.ts";
import { verifyHistory } from "./verify.ts";

type CapturedDesk = Awaited<ReturnType<typeof openCapturedDesk>>;

/** What verifying says of the case's chain when it looks at the documents too. */
async function faultOf({ db, store }: CapturedDesk) {
  const isKept = async (sha256: string) => (await store.get(sha256)) !== null;
  const [chain] = await verifyHistory(db, { slug: SLUG, isKept });
  return chain?.fault?.fault ?? null;
}

/** A desk whose source was captured three times, the last time unchanged. */
async function openThrice() {
  const desk = await openCapturedDesk();
  const second = await desk.capture(texts[1]);
  const third = await desk.capture(texts[1]);
  return { ...desk, second, third };
}

it("verifies every document that was preserved, also where its text was the newest already", async () => {
  const desk = await openThrice();
  expect(desk.third.snapshotId).toBe(desk.second.snapshotId);
  expect(await faultOf(desk)).toBeNull();
});

it("catches whatever is changed about a capture behind the history's back", async () => {
  const desk = await openThrice();
  const { first, third } = desk;
  const ofThird = `WHERE id = '${third.captureId}'`;
  const blobOfThird = `WHERE id = (SELECT "blobId" FROM "Capture" ${ofThird})`;
  const wrong = {
    "another text": `UPDATE "Capture" SET "snapshotId" = '${first.snapshotId}' ${ofThird}`,
    "another address": `UPDATE "Capture" SET "finalAddress" = 'https://else.example' ${ofThird}`,
    "another extractor": `UPDATE "Capture" SET "extractorVersion" = '0' ${ofThird}`,
    "another document": `UPDATE "Capture" SET "blobId" =
      (SELECT "blobId" FROM "Capture" WHERE id = '${first.captureId}') ${ofThird}`,
    "another name": `UPDATE "Blob" SET sha256 = encode(sha256('else'), 'hex') ${blobOfThird}`,
    "a name gone without a tombstone": `UPDATE "Blob" SET sha256 = NULL, salt = NULL ${blobOfThird}`,
    "no end": `UPDATE "Capture" SET state = 'failed', refusal = 'BUG', "snapshotId" = NULL ${ofThird}`,
    "a double": `INSERT INTO "Capture" SELECT
      (json_populate_record(c, json_build_object('id', gen_random_uuid()))).* FROM "Capture" c ${ofThird}`,
  };
  await desk.db.owner.sql({ text: 'CREATE TABLE "keptCapture" AS TABLE "Capture"' }, []);
  await desk.db.owner.sql({ text: 'CREATE TABLE "keptBlob" AS TABLE "Blob"' }, []);
  const found: Record<string, string | null> = {};
  for (const [name, text] of Object.entries(wrong)) {
    await tamper(desk.db, text);
    found[name] = await faultOf(desk);
    await tamper(desk.db, 'DELETE FROM "Capture"');
    await tamper(desk.db, 'INSERT INTO "Capture" TABLE "keptCapture"');
    await tamper(
      desk.db,
      'UPDATE "Blob" b SET sha256 = k.sha256, salt = k.salt FROM "keptBlob" k WHERE k.id = b.id',
    );
    expect(await faultOf(desk)).toBeNull();
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(wrong).map((name) => [name, "document"])));
});

it("holds a capture that brought nothing new to the text that came with the case", async () => {
  const desk = await openCapturedDesk();
  const { ana, db, caseId, first } = desk;
  const [source] = (await ana.source.list({ caseId })).sources;
  const { snapshot } = await ana.source.byId({ sourceId: source?.id ?? "" });
  const { captureId, snapshotId } = await desk.capture(snapshot?.text ?? "", {
    sourceId: source?.id ?? "",
    extent: "excerpt",
  });
  expect(snapshotId).toBe(snapshot?.id);
  expect(await faultOf(desk)).toBeNull();

  await tamper(
    db,
    `UPDATE "Capture" SET "snapshotId" = '${first.snapshotId}' WHERE id = '${captureId}'`,
  );
  expect(await faultOf(desk)).toBe("document");
});

it("catches a document that is gone from the store", async () => {
  const desk = await openThrice();
  await desk.store.remove(sha256Of(Buffer.from(texts[0])));
  expect(await faultOf(desk)).toBe("document");
  // Who cannot see the store holds the names alone.
  expect((await verifyHistory(desk.db, { slug: SLUG }))[0]?.fault).toBeNull();
});

it.each([
  ["changed", `UPDATE "StatementPart" SET text = 'the vault was full' WHERE "statementId" = $1`],
  [
    "told in another language",
    `UPDATE "StatementPart" SET language = 'fr' WHERE "statementId" = $1`,
  ],
  [
    "doubled",
    `INSERT INTO "StatementPart" SELECT (json_populate_record(p,
       json_build_object('id', gen_random_uuid(), 'position', 2))).*
     FROM "StatementPart" p WHERE "statementId" = $1`,
  ],
  ["taken out", 'DELETE FROM "StatementPart" WHERE "statementId" = $1'],
])("catches the words of a statement that were %s behind the history's back", async (_, text) => {
  const desk = await openCapturedDesk();
  expect(await faultOf(desk)).toBeNull();
  await desk.db.owner.sql({ text }, [desk.statement.id]);
  expect(await faultOf(desk)).toBe("record");
});
