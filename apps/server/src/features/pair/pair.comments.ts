import type { Db, Prisma } from "@rejoinder/db";

const person = { select: { id: true, name: true } } as const;

const columns = {
  id: true,
  author: person,
  text: true,
  mentions: true,
  createdAt: true,
  resolvedAt: true,
  resolvedBy: person,
  review: { select: { reviewerId: true, revision: true } },
} as const satisfies Prisma.ReviewCommentSelect;

/** What was said of a pair's reviews, oldest first, by its reviewer: also of what they have revised since. */
export async function listComments({ prisma }: Db, pairId: string) {
  const comments = await prisma.reviewComment.findMany({
    where: { review: { pairId } },
    orderBy: { id: "asc" },
    select: columns,
  });
  const called = await prisma.person.findMany({
    where: { id: { in: comments.flatMap(({ mentions }) => mentions) } },
    orderBy: { name: "asc" },
    ...person,
  });
  return (reviewerId: string) =>
    comments
      .filter(({ review }) => review.reviewerId === reviewerId)
      .map(({ review, mentions, ...comment }) => ({
        ...comment,
        mentions: called.filter(({ id }) => mentions.includes(id)),
        /** Of the review, when that was said. */
        revision: review.revision,
      }));
}
