import { expect, it } from "vitest";
import { loadCase } from "../../cases.ts";
import { generatedCase, openDesk } from "../../testing.ts";

const node = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://watch.example/harbour",
  claimReviewed: "It sank.",
  datePublished: "2024-09-03",
  author: { "@type": "Organization", name: "Port Watch" },
  reviewRating: { "@type": "Rating", alternateName: "Mostly wrong" },
};
const page = (...nodes: object[]) =>
  `<title>Checks</title>${nodes
    .map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`)
    .join("")}`;

async function deskWithReview() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { ids, problems } = await ana.outsideReview.add({
    caseId: desk.caseId,
    document: page(node, { ...node, claimReviewed: "It floats." }),
  });
  const [outsideReviewId = "", other = ""] = ids;
  const [pairId = "", second = ""] = desk.pairIds;
  return { desk, ana, outsideReviewId, other, problems, pairId, second };
}

it("puts every review of a page on record, in its own words, and tells its gaps", async () => {
  const { desk, ana, problems } = await deskWithReview();
  expect(problems).toContainEqual(
    expect.objectContaining({ code: "item_missing", path: "/0/itemReviewed" }),
  );
  const { reviews, next } = await ana.outsideReview.byCase({ caseId: desk.caseId });
  expect(next).toBeNull();
  expect(reviews).toEqual([
    expect.objectContaining({ claim: "It floats.", pairId: null, version: 1 }),
    expect.objectContaining({
      claim: "It sank.",
      by: ["Port Watch"],
      ratings: ["Mostly wrong"],
      address: "https://watch.example/harbour",
      publishedOn: "2024-09-03",
    }),
  ]);
  const { events } = await ana.event.list({ caseId: desk.caseId, limit: 2 });
  expect(events.map(({ kind }) => kind)).toEqual(["outside_review_added", "outside_review_added"]);
});

it("keeps each value with its place in the document, whose hash names it", async () => {
  const { desk, outsideReviewId } = await deskWithReview();
  const kept = await desk.db.prisma.outsideReview.findUniqueOrThrow({
    where: { id: outsideReviewId },
  });
  expect(kept.record).toMatchObject({
    claimReviewed: { value: "It sank.", path: "/0/claimReviewed" },
  });
  expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it("refuses a document in which nothing is read, tells why, and keeps nothing of it", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  await expect(
    ana.outsideReview.add({ caseId: desk.caseId, document: "<p>No markup" }),
  ).rejects.toMatchObject({
    cause: {
      code: "OUTSIDE_REVIEWS_UNREAD",
      current: { problems: [expect.objectContaining({ code: "no_json_ld" })] },
    },
  });
  expect(await desk.db.prisma.outsideReview.count()).toBe(0);
});

it.each([
  ["what the database cannot keep", { name: "a\0" }, "OUTSIDE_REVIEWS_UNKEPT"],
  ["what is too long", { reviewBody: "x".repeat(300_000) }, "OUTSIDE_REVIEWS_TOO_MANY"],
])("refuses %s", async (_, given, code) => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const document = JSON.stringify({ ...node, ...given });
  await expect(ana.outsideReview.add({ caseId: desk.caseId, document })).rejects.toMatchObject({
    cause: { code },
  });
});

it("takes the same document once, and again once it was withdrawn", async () => {
  const { desk, ana, outsideReviewId, other } = await deskWithReview();
  const again = {
    caseId: desk.caseId,
    document: page(node, { ...node, claimReviewed: "It floats." }),
  };
  await expect(ana.outsideReview.add(again)).rejects.toMatchObject({
    cause: { code: "OUTSIDE_REVIEWS_KNOWN" },
  });
  for (const id of [outsideReviewId, other])
    await ana.outsideReview.withdraw({ outsideReviewId: id, version: 1 });
  await expect(ana.outsideReview.add(again)).resolves.toMatchObject({
    ids: [expect.any(String), expect.any(String)],
  });
});

it("a pair points to a review, and the history of both pairs tells when it goes to another", async () => {
  const { ana, outsideReviewId, pairId, second } = await deskWithReview();
  await ana.outsideReview.point({ outsideReviewId, version: 1, pairId });
  expect(await ana.outsideReview.byPair({ pairId })).toMatchObject([
    { id: outsideReviewId, version: 2 },
  ]);
  await ana.outsideReview.point({ outsideReviewId, version: 2, pairId: second });
  expect(await ana.outsideReview.byPair({ pairId })).toEqual([]);
  expect(await ana.outsideReview.byPair({ pairId: second })).toHaveLength(1);
  for (const each of [pairId, second]) {
    const { events } = await ana.event.byPair({ pairId: each });
    expect(events[0]).toMatchObject({ kind: "outside_review_pointed" });
  }
  await ana.outsideReview.point({ outsideReviewId, version: 3, pairId: null });
  expect(await ana.outsideReview.byPair({ pairId: second })).toEqual([]);
});

it("counts for nothing: the pair, its gate and its status stay as they were", async () => {
  const { ana, outsideReviewId, pairId } = await deskWithReview();
  const before = [await ana.pair.byId({ pairId }), (await ana.pair.work({ pairId })).gate];
  await ana.outsideReview.point({ outsideReviewId, version: 1, pairId });
  expect([await ana.pair.byId({ pairId }), (await ana.pair.work({ pairId })).gate]).toEqual(before);
});

it("points to no pair of another case", async () => {
  const { desk, ana, outsideReviewId } = await deskWithReview();
  await loadCase(desk.db, generatedCase("other", 1), new Date());
  const { id } = await desk.db.prisma.pair.findFirstOrThrow({ where: { case: { slug: "other" } } });
  await expect(
    ana.outsideReview.point({ outsideReviewId, version: 1, pairId: id }),
  ).rejects.toMatchObject({ cause: { code: "PAIR_NOT_FOUND" } });
});

it("refuses who saw it before it was moved, or withdrawn", async () => {
  const { ana, outsideReviewId, pairId } = await deskWithReview();
  await ana.outsideReview.point({ outsideReviewId, version: 1, pairId });
  const late = { cause: { code: "OUTSIDE_REVIEW_MOVED_ON" } };
  await expect(
    ana.outsideReview.point({ outsideReviewId, version: 1, pairId: null }),
  ).rejects.toMatchObject(late);
  await ana.outsideReview.withdraw({ outsideReviewId, version: 2 });
  for (const version of [2, 3])
    await expect(ana.outsideReview.withdraw({ outsideReviewId, version })).rejects.toMatchObject(
      late,
    );
  expect(await ana.outsideReview.byPair({ pairId })).toEqual([]);
});

it("is withdrawn by whoever added it, or by an editor", async () => {
  const { desk, other } = await deskWithReview();
  const ben = await desk.as("Ben", "reviewer");
  await expect(
    ben.outsideReview.withdraw({ outsideReviewId: other, version: 1 }),
  ).rejects.toMatchObject({ cause: { code: "NOT_ALLOWED" } });
  const { ids } = await ben.outsideReview.add({
    caseId: desk.caseId,
    document: JSON.stringify(node),
  });
  const own = { outsideReviewId: ids[0] ?? "", version: 1 };
  await expect(ben.outsideReview.withdraw(own)).resolves.toBeTruthy();
});

it("lists a case's page by page, newest first", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { caseId } = desk;
  const nodes = Array.from({ length: 60 }, (_, index) => ({
    ...node,
    claimReviewed: `No. ${index}`,
  }));
  await ana.outsideReview.add({ caseId, document: JSON.stringify(nodes) });
  const first = await ana.outsideReview.byCase({ caseId });
  const rest = await ana.outsideReview.byCase({ caseId, before: first.next ?? undefined });
  const claims = [...first.reviews, ...rest.reviews].map(({ claim }) => claim);
  expect(claims).toEqual(nodes.map(({ claimReviewed }) => claimReviewed).toReversed());
  expect(rest.next).toBeNull();
});
