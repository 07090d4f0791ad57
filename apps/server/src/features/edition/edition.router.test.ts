import { createHash } from "node:crypto";
import type { SealedEdition } from "@rejoinder/report";
import { type ReportFormat, reportFormats, type SaveDraftInput } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { canonicalJson } from "../../history/chain.ts";
import { isSignatureTrue } from "../../history/signing.ts";
import type { openDesk } from "../../testing.ts";
import { draftedDesk, publish } from "../../testing-published.ts";

type Desk = Awaited<ReturnType<typeof openDesk>>;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function fileOf({ db, store }: Desk, format: ReportFormat) {
  const file = await db.prisma.editionFile.findFirstOrThrow({ where: { format, locale: "en" } });
  const bytes = await store.get(file.sha256);
  return Buffer.from(bytes ?? []).toString("utf8");
}

it("a draft is proposed of what is decided, and kept once it is saved", async () => {
  const { desk, ana, pairId, save } = await draftedDesk();
  const asked = { caseId: desk.caseId };
  const proposed = await ana.edition.draft(asked);
  expect(proposed).toMatchObject({
    draft: { version: 0, kind: "first", locales: ["en", "fr"], pairIds: [pairId] },
    nextNumber: 1,
  });
  await save();
  expect((await ana.edition.draft(asked)).draft).toMatchObject({
    version: 1,
    signedBy: ["Ana Editor"],
    updatedBy: { name: "Ana" },
  });
});

it("of two who save one draft the second is shown what the first saved", async () => {
  const { save } = await draftedDesk();
  await save({ signedBy: ["First"] });
  await expect(save({ signedBy: ["Second"] })).rejects.toMatchObject({
    cause: { code: "DRAFT_CHANGED", current: { signedBy: ["First"], version: 1 } },
  });
});

it("a draft is published frozen: its record and every file under their hashes, signed, with where the history stood", async () => {
  const drafted = await draftedDesk();
  const { desk, ana } = drafted;
  const { rendering } = await publish(drafted);
  expect(rendering).toMatchObject({ state: "done", done: 22, total: 22, editionNumber: 1 });
  const { editions, address } = await ana.edition.byCase({ caseId: desk.caseId });
  expect(editions).toMatchObject([{ number: 1, kind: "first", standing: "current" }]);
  expect(address).toBe("https://desk.example");
  expect(editions[0]?.files.map(({ format }) => format)).toEqual(
    [reportFormats, reportFormats].flatMap((formats) => formats.toSorted()),
  );
  const edition = await desk.db.prisma.edition.findFirstOrThrow({ include: { files: true } });
  const seal = edition.seal as unknown as SealedEdition["seal"];
  expect(isSignatureTrue(seal)).toBe(true);
  expect(editions[0]?.publicKey).toBe(seal.publicKey);
  const bytes = (await desk.store.get(seal.sha256)) ?? new Uint8Array();
  const record = JSON.parse(Buffer.from(bytes).toString("utf8")) as SealedEdition["record"];
  expect(canonicalJson(record)).toBe(Buffer.from(bytes).toString("utf8"));
  expect(record.contents.en?.pairs.map(({ number }) => number)).toEqual([1]);
  expect(record.contents.fr?.edition).toMatchObject({ signedBy: ["Ana Editor"], number: 1 });
  for (const file of seal.files)
    expect(sha256((await desk.store.get(file.sha256)) ?? new Uint8Array())).toBe(file.sha256);
  const event = await desk.db.prisma.event.findFirstOrThrow({
    where: { kind: "edition_published" },
  });
  expect(event.sequence).toBe(seal.history.sequence + 1);
  expect(event.previousHash).toBe(seal.history.hash);
});

it("nothing of an edition changes when its case does", async () => {
  const drafted = await draftedDesk();
  const { desk, ana, pairId } = drafted;
  await publish(drafted);
  const before = await fileOf(desk, "md");
  await desk.db.prisma.pair.update({
    where: { id: pairId },
    data: { title: { en: "Renamed", fr: "Renommée" } },
  });
  expect(await fileOf(desk, "md")).toBe(before);
  const edition = { where: { caseId: desk.caseId }, data: { number: 7 } };
  await expect(desk.db.prisma.edition.updateMany(edition)).rejects.toThrow(
    /permission denied|immutable/,
  );
  expect((await ana.edition.draft({ caseId: desk.caseId })).draft).toMatchObject({
    kind: "update",
    pairIds: [pairId],
    introduction: { en: "What this is about." },
    reasons: [],
  });
});

it("an undecided pair, words missing in a language and a hold keep a draft from being published", async () => {
  const { desk, ana, pairId, save } = await draftedDesk();
  const undecided = desk.pairIds[1] ?? "";
  await save({ pairIds: [pairId, undecided], introduction: { en: "Only English." } });
  await ana.legal.hold({ pairId, reason: "The court asked." });
  const { problems } = await ana.edition.lint({ caseId: desk.caseId });
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, pair, locale }) => [code, pair?.id ?? locale])).toEqual(
    expect.arrayContaining([
      ["blank_text", "fr"],
      ["held", pairId],
      ["undecided", undecided],
    ]),
  );
  await expect(ana.edition.publish({ caseId: desk.caseId, version: 1 })).rejects.toMatchObject({
    cause: { code: "EDITION_BLOCKED" },
  });
});

it("what is warned of is published only with a reason, which the history keeps", async () => {
  const drafted = await draftedDesk();
  const { desk, ana, save } = drafted;
  const { version } = await save();
  const asked = { caseId: desk.caseId };
  const { problems } = await ana.edition.lint(asked);
  expect(problems.map(({ severity }) => severity)).toContain("warning");
  expect(problems.map(({ severity }) => severity)).not.toContain("error");
  await expect(ana.edition.publish({ ...asked, version })).rejects.toMatchObject({
    cause: { code: "EDITION_BLOCKED" },
  });
});

it("a hold that is placed while files are made keeps the edition from being published", async () => {
  const { desk, ana, pairId, reasoned } = await draftedDesk();
  const { version } = await reasoned();
  const { renderingId } = await ana.edition.publish({ caseId: desk.caseId, version });
  await ana.legal.hold({ pairId, reason: "The court asked." });
  await desk.render();
  expect(await ana.edition.rendering({ renderingId })).toMatchObject({
    state: "failed",
    failure: "EDITION_BLOCKED",
  });
  expect(await desk.db.prisma.edition.count()).toBe(0);
});

it("a publication that is stopped publishes nothing, and one case has one under way", async () => {
  const { desk, ana, reasoned } = await draftedDesk();
  const { version } = await reasoned();
  const asked = { caseId: desk.caseId, version };
  const { renderingId } = await ana.edition.publish(asked);
  await expect(ana.edition.publish(asked)).rejects.toMatchObject({
    cause: { code: "EDITION_UNDER_WAY" },
  });
  expect(await ana.edition.stop({ renderingId })).toMatchObject({ state: "stopped" });
  await desk.render();
  expect(await desk.db.prisma.edition.count()).toBe(0);
  await expect(ana.edition.stop({ renderingId })).rejects.toMatchObject({
    cause: { code: "RENDERING_ENDED" },
  });
});

it("a correction says what and why, and the edition before stands corrected; one that is withdrawn says so", async () => {
  const drafted = await draftedDesk();
  const { desk, ana, save } = drafted;
  await publish(drafted);
  const asked = { caseId: desk.caseId };
  const { draft } = await ana.edition.draft(asked);
  await save({ version: draft.version, kind: "correction" });
  const codes = async () =>
    (await ana.edition.lint(asked)).problems
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code);
  expect(await codes()).toContain("no_change_words");
  const words = { en: "A date.", fr: "Une date." };
  const { version } = await save({
    version: draft.version + 1,
    kind: "correction",
    what: words,
    why: words,
  });
  expect(await codes()).toEqual([]);
  const { problems } = await ana.edition.lint(asked);
  const reasons = problems.map(({ code, pair }) => ({
    code: code as SaveDraftInput["reasons"][number]["code"],
    pairId: pair?.id ?? null,
    reason: "Known.",
  }));
  const saved = await save({ version, kind: "correction", what: words, why: words, reasons });
  await ana.edition.publish({ ...asked, version: saved.version });
  await desk.render();
  const { editions } = await ana.edition.byCase(asked);
  expect(editions.map(({ number, standing }) => [number, standing])).toEqual([
    [2, "current"],
    [1, "corrected"],
  ]);
  const editionId = editions[0]?.id ?? "";
  await ana.edition.withdraw({ editionId, reason: "It names a witness." });
  expect((await ana.edition.byCase(asked)).editions[0]).toMatchObject({
    standing: "withdrawn",
    withdrawal: { reason: "It names a witness.", by: { name: "Ana" } },
  });
  await expect(ana.edition.withdraw({ editionId, reason: "Again." })).rejects.toMatchObject({
    cause: { code: "EDITION_WITHDRAWN" },
  });
});

it("a case as it stands is rendered into a file, and ClaimReview is refused without an edition", async () => {
  const { desk, ana } = await draftedDesk();
  const asked = { slug: "telegram-durov", locale: "en" } as const;
  const { renderingId } = await ana.edition.startExport({ ...asked, format: "md" });
  await desk.render();
  expect(await ana.edition.rendering({ renderingId })).toMatchObject({ state: "done", done: 1 });
  await expect(ana.edition.startExport({ ...asked, format: "jsonld" })).rejects.toMatchObject({
    cause: { code: "FORMAT_NEEDS_EDITION" },
  });
});
