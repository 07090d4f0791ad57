import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

const given = { confidence: "medium", rationale: "Two of the requests are on record." } as const;
const text = "Which two of them?";

/** Ana has reviewed the first pair, which Ben too is to review. */
async function deskWithReview() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  const pairId = desk.pairIds[0] ?? "";
  await ana.review.submit({ pairId, status: "overtaken", ...given, version: 0 });
  const { id: reviewId } = await desk.db.prisma.review.findFirstOrThrow();
  return { desk, ana, ben, pairId, reviewId };
}
const refusal = (code: string) => ({ cause: { code } });

it("those who have reviewed a pair talk about each other's reviews, until it is resolved", async () => {
  const { desk, ana, ben, pairId, reviewId } = await deskWithReview();
  await ben.review.submit({ pairId, status: "contested", ...given, version: 0 });
  const { id: personId } = await desk.person("Ana", "reviewer");
  const { id: commentId } = await ben.comment.add({
    reviewId,
    text,
    mentions: [personId.toUpperCase()],
  });
  const { reviews } = await ana.pair.work({ pairId });
  expect(reviews?.[0]?.comments).toMatchObject([
    { id: commentId, text, author: { name: "Ben" }, mentions: [{ name: "Ana" }], resolvedAt: null },
  ]);
  await ana.comment.resolve({ commentId });
  await expect(ben.comment.resolve({ commentId })).rejects.toMatchObject(
    refusal("COMMENT_RESOLVED"),
  );
  const { events, people } = await ben.event.byPair({ pairId });
  expect(events.slice(0, 2)).toMatchObject([
    { kind: "comment_resolved", after: { commentId, text } },
    { kind: "review_commented", after: { text, mentions: [{ personId }] } },
  ]);
  expect(people).toEqual([{ id: personId, name: "Ana" }]);
});

it("what was said of a review is still there once it is revised, with what it was said of", async () => {
  const { ana, pairId, reviewId } = await deskWithReview();
  await ana.comment.add({ reviewId, text });
  await ana.review.submit({ pairId, status: "contested", ...given, version: 1 });
  const { reviews } = await ana.pair.work({ pairId });
  expect(reviews).toMatchObject([{ revision: 2, comments: [{ text, revision: 1 }] }]);
});

it("to who has not reviewed a pair neither a review nor a comment on it is there", async () => {
  const { ana, ben, reviewId } = await deskWithReview();
  const { id: commentId } = await ana.comment.add({ reviewId, text });
  await expect(ben.comment.add({ reviewId, text })).rejects.toMatchObject(
    refusal("REVIEW_NOT_FOUND"),
  );
  await expect(ben.comment.resolve({ commentId })).rejects.toMatchObject(
    refusal("COMMENT_NOT_FOUND"),
  );
});

it("somebody called to a comment is shown nothing of it before they have reviewed the pair", async () => {
  const { desk, ana, ben, pairId, reviewId } = await deskWithReview();
  const { id: personId } = await desk.person("Ben", "reviewer");
  await ana.comment.add({ reviewId, text, mentions: [personId] });
  const { caseId } = desk;
  const told = await Promise.all([
    ben.pair.work({ pairId }),
    ben.pair.byId({ pairId }),
    ben.pair.list({ caseId, locale: "en" }),
    ben.case.bySlug({ slug: "telegram-durov" }),
    ben.event.list({ caseId }),
    ben.event.byPair({ pairId }),
    ben.event.people({ caseId }),
  ]);
  expect(JSON.stringify(told)).not.toContain(text);
  expect(JSON.stringify(told)).not.toContain(reviewId);
  expect(JSON.stringify(told)).not.toContain("review_commented");
  await ben.review.submit({ pairId, status: "contested", ...given, version: 0 });
  expect(JSON.stringify(await ben.pair.work({ pairId }))).toContain(text);
});

it("a comment calls nobody who may not read the case", async () => {
  const { desk, ana, reviewId } = await deskWithReview();
  const { caseId } = desk;
  const people = [await desk.person("Ana", "reviewer"), await desk.person("Rosa", "reader")];
  expect((await ana.comment.people({ caseId })).map(({ name }) => name)).toEqual([
    "Ana",
    "Ben",
    "Rosa",
  ]);
  await desk.db.prisma.case.update({
    where: { id: caseId },
    data: {
      isConfidential: true,
      members: { create: people.map(({ id }) => ({ personId: id })) },
    },
  });
  const member = await desk.as("Ana", "reviewer");
  expect((await member.comment.people({ caseId })).map(({ name }) => name)).toEqual([
    "Ana",
    "Rosa",
  ]);
  const { id } = await desk.person("Ben", "reviewer");
  await expect(member.comment.add({ reviewId, text, mentions: [id] })).rejects.toMatchObject(
    refusal("PERSON_NOT_FOUND"),
  );
  expect(await desk.db.prisma.reviewComment.count()).toBe(0);
});

it("a reader may read what was said of a decided pair, and say nothing", async () => {
  const { desk, ana, ben, pairId, reviewId } = await deskWithReview();
  await ben.review.submit({ pairId, status: "overtaken", ...given, version: 0 });
  const { id: commentId } = await ana.comment.add({ reviewId, text });
  const rosa = await desk.as("Rosa", "reader");
  expect((await rosa.pair.work({ pairId })).reviews?.[0]?.comments).toHaveLength(1);
  await expect(rosa.comment.add({ reviewId, text })).rejects.toMatchObject(refusal("NOT_ALLOWED"));
  await expect(rosa.comment.resolve({ commentId })).rejects.toMatchObject(refusal("NOT_ALLOWED"));
});
