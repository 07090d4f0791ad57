import { expect, it } from "vitest";
import { sha256Of } from "../capture/store.ts";
import { NOON } from "../testing.ts";
import { erase } from "./erase.ts";
import { ERASED } from "./records.ts";
import { key, SLUG, tamper } from "./testing-busy-desk.ts";
import { everyWord, openCapturedDesk, texts } from "./testing-captured-desk.ts";
import { verifyHistory } from "./verify.ts";

type CapturedDesk = Awaited<ReturnType<typeof openCapturedDesk>>;

const nameOf = (text: string) => sha256Of(Buffer.from(text));

const eraseText = ({ db, store }: CapturedDesk, id: string) =>
  erase(db.owner, key, { slug: SLUG, kind: "snapshot", id, order: "An order" }, NOON, store);

async function faultsOf({ db, store }: CapturedDesk) {
  const isKept = async (sha256: string) => (await store.get(sha256)) !== null;
  const chains = await verifyHistory(db, { isKept });
  return chains.flatMap(({ fault }) => fault ?? []);
}

const anchorsOf = ({ db, sourceId }: CapturedDesk) =>
  db.prisma.anchor.findMany({
    where: { snapshot: { sourceId } },
    orderBy: { id: "asc" },
    include: { places: { orderBy: { snapshotId: "asc" } } },
  });

it("erases the document that a text was read from, and all that its capture kept of it", async () => {
  const desk = await openCapturedDesk();
  const { db, first, statement, note } = desk;
  const outcome = await eraseText(desk, first.snapshotId);

  expect(outcome).toMatchObject({
    shared: 0,
    left: [],
    heldBy: [
      { kind: "statement", id: statement.id },
      { kind: "note", id: note.id },
    ],
  });
  expect(await desk.store.get(nameOf(texts[0]))).toBeNull();
  expect(await faultsOf(desk)).toEqual([]);
  const left = await everyWord(db);
  for (const word of ["Dupont", "Nobody counted", nameOf(texts[0])])
    expect(left).not.toContain(word);
  expect(await db.prisma.blob.findFirstOrThrow()).toMatchObject({ sha256: null, salt: null });
  expect(await db.prisma.capture.findFirstOrThrow()).toMatchObject({
    fileName: null,
    proposals: [],
    fingerprint: [],
  });
});

it("leaves a document that another text rests on, until that one is erased too", async () => {
  const desk = await openCapturedDesk();
  const { ana, first } = desk;
  const other = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "The same elsewhere",
    publisher: null,
    publishedOn: null,
    address: null,
    language: "en",
  });
  const again = await desk.capture(texts[0], { sourceId: other.id });
  expect(await eraseText(desk, first.snapshotId)).toMatchObject({ shared: 1 });
  expect(await desk.store.get(nameOf(texts[0]))).not.toBeNull();
  expect(await faultsOf(desk)).toEqual([]);

  expect(await eraseText(desk, again.snapshotId)).toMatchObject({ shared: 0 });
  expect(await desk.store.get(nameOf(texts[0]))).toBeNull();
  expect(await faultsOf(desk)).toEqual([]);
});

it("keeps a quotation where it has moved on to, with nothing of the erased text around it", async () => {
  const desk = await openCapturedDesk();
  const second = await desk.capture(texts[1]);
  await eraseText(desk, desk.first.snapshotId);

  const [quoted, gone] = await anchorsOf(desk);
  const start = texts[1].indexOf("the vault was empty");
  expect(quoted).toMatchObject({
    exact: "the vault was empty",
    prefix: "Zoé said that ",
    suffix: expect.stringMatching(/^\. Nobody counted 12 coins, it/),
    state: "exact",
    start,
    places: [
      { snapshotId: desk.first.snapshotId, state: "lost", start: null, changes: [] },
      { snapshotId: second.snapshotId, state: "exact", start },
    ],
  });
  expect(gone).toMatchObject({ exact: ERASED, prefix: "", suffix: "", state: "lost", changes: [] });
  expect(await faultsOf(desk)).toEqual([]);
  expect(await everyWord(desk.db)).not.toContain("coins. The g");
});

it("finds a quotation again that was taken from an older text, after the newest was erased", async () => {
  const desk = await openCapturedDesk();
  const second = await desk.capture(texts[1]);
  await eraseText(desk, second.snapshotId);
  const [lost] = await anchorsOf(desk);
  expect(lost).toMatchObject({
    exact: "the vault was empty",
    prefix: "",
    state: "lost",
    places: [
      { snapshotId: desk.first.snapshotId, state: "exact" },
      { snapshotId: second.snapshotId, state: "lost" },
    ],
  });
  expect(await faultsOf(desk)).toEqual([]);

  await desk.capture(`${texts[0]} It was printed again.`);
  expect((await anchorsOf(desk))[0]).toMatchObject({ state: "exact" });
  expect(await faultsOf(desk)).toEqual([]);
});

/** A desk on which somebody pointed at other words of the newest text, that a quotation stands for there. */
async function openPlacedDesk() {
  const desk = await openCapturedDesk();
  const words = "the vault was bare";
  const second = await desk.capture(texts[1].replace("the vault was empty", words));
  const { id, version } = await desk.db.prisma.anchor.findFirstOrThrow({
    where: { exact: "the vault was empty" },
  });
  const start = "Zoé said that ".length;
  const place = { snapshotId: second.snapshotId, start, end: start + words.length };
  await desk.ana.anchor.place({ anchorId: id, version, place });
  return { ...desk, second, place };
}

it("puts the newer text around a quotation that only nearly stands there", async () => {
  const desk = await openPlacedDesk();
  // As the desk finds one by itself, before anybody has confirmed it: what was around it is kept.
  await desk.db.prisma.anchor.updateMany({
    where: { exact: "the vault was empty" },
    data: { confirmedById: null, suffix: ". Nobody counted 12 coins. The g" },
  });
  await eraseText(desk, desk.first.snapshotId);
  const { start, end } = desk.place;
  expect((await anchorsOf(desk))[0]).toMatchObject({
    exact: "the vault was empty",
    suffix: expect.stringMatching(/^\. Nobody counted 12 coins, it/),
    state: "fuzzy",
    start,
    end,
  });
  expect(await everyWord(desk.db)).not.toContain("coins. The g");
  expect(await faultsOf(desk)).toEqual([]);
});

it("erases what was said of a quotation's place in the text, for the words that differed are told there", async () => {
  const desk = await openPlacedDesk();
  expect(await everyWord(desk.db)).toContain("bare");
  await eraseText(desk, desk.second.snapshotId);
  expect(await everyWord(desk.db)).not.toContain("bare");
  expect(await faultsOf(desk)).toEqual([]);
});

it("still catches what is changed beside an erased document", async () => {
  const desk = await openCapturedDesk();
  const second = await desk.capture(texts[1]);
  await eraseText(desk, desk.first.snapshotId);
  await tamper(desk.db, 'UPDATE "Capture" SET "snapshotId" = $1::text::uuid WHERE id = $2::uuid', [
    second.snapshotId,
    desk.first.captureId,
  ]);
  expect(await faultsOf(desk)).toMatchObject([{ slug: SLUG, fault: "document" }]);
});

it("says which document the store did not let go of", async () => {
  const desk = await openCapturedDesk();
  const stuck = { ...desk.store, remove: () => Promise.reject(new Error("EPERM")) };
  const outcome = await eraseText({ ...desk, store: stuck }, desk.first.snapshotId);
  expect(outcome.left).toEqual([nameOf(texts[0])]);
});

it("erases nothing twice", async () => {
  const desk = await openCapturedDesk();
  await eraseText(desk, desk.first.snapshotId);
  await expect(eraseText(desk, desk.first.snapshotId)).rejects.toMatchObject({
    code: "RECORD_NOT_FOUND",
  });
});
