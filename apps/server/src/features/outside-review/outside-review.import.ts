import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { deskItselfId } from "../../people.ts";
import { addOutsideReviews, readOutside } from "./outside-review.add.ts";
import type { OutsideProblem } from "./outside-review.read.ts";

/**
 * Puts the ClaimReviews of a document on record in the name of the desk itself.
 * @throws Refusal `CASE_NOT_FOUND`, and whatever keeps a document from being read or kept
 */
export async function importOutsideReviews(
  db: Db,
  { slug, document, now }: { slug: string; document: string; now: Date },
): Promise<{ ids: string[]; problems: OutsideProblem[] }> {
  const found = await db.prisma.case.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new Refusal("CASE_NOT_FOUND", { slug });
  const read = await readOutside(document);
  const by = { caseId: found.id, actorId: await deskItselfId(db), now };
  const ids = await db.prisma.$transaction((tx) => addOutsideReviews(tx, by, read));
  return { ids, problems: read.problems };
}
