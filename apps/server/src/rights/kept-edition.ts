import { randomBytes } from "node:crypto";
import type { Db } from "@rejoinder/db";
import { NOON } from "../testing.ts";

/** An edition of a case with a reader's report of an error in it, and a file that is asked for. */
export async function addEdition(
  { prisma }: Db,
  { caseId, keeperId }: { caseId: string; keeperId: string },
) {
  await prisma.editionDraft.deleteMany({ where: { caseId } });
  const number = 1 + (await prisma.edition.count({ where: { caseId } }));
  const sha256 = randomBytes(32).toString("hex");
  const { id: recordId } = await prisma.blob.create({ data: { sha256, size: 1 } });
  const { id: editionId } = await prisma.edition.create({
    data: {
      caseId,
      number,
      kind: number === 1 ? "first" : "update",
      publishedById: keeperId,
      publishedAt: NOON,
      locales: ["en"],
      what: {},
      why: {},
      sha256,
      recordId,
      seal: {},
    },
  });
  const { id: errorId } = await prisma.errorReport.create({
    data: { caseId, editionId, words: "The date is wrong.", receivedAt: NOON },
  });
  const { id: renderingId } = await prisma.rendering.create({
    data: { caseId, askedById: keeperId, format: "md", locale: "en", total: 1, askedAt: NOON },
  });
  return { editionId, errorId, renderingId };
}
