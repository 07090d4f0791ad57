import type { Db, Prisma, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { type Locale, type LocalizedText, locales, type SaveDraftInput } from "@rejoinder/schema";
import { type Draft, loadDraft, nextNumber } from "../../publishing/draft.ts";

/** The draft of a case with all that one chooses from; a proposal of version 0 where nobody has saved one. */
export async function getDraft(db: Db, caseId: string) {
  const { prisma } = db;
  const [pairs, parties, number, saved] = await Promise.all([
    prisma.pair.findMany({
      where: { caseId },
      orderBy: { position: "asc" },
      select: {
        id: true,
        position: true,
        title: true,
        state: true,
        decidedStatus: true,
        isOfCrime: true,
        version: true,
      },
    }),
    prisma.party.findMany({
      where: { caseId },
      orderBy: { position: "asc" },
      select: { id: true, name: true, role: true, kind: true, version: true },
    }),
    nextNumber(prisma, caseId),
    loadDraft(db, caseId),
  ]);
  const decided = pairs.filter(({ state }) => state === "decided").map(({ id }) => id);
  return {
    draft: saved ?? {
      ...(await proposal(prisma, caseId, decided)),
      version: 0,
      updatedBy: null,
      updatedAt: null,
    },
    nextNumber: number,
    pairs: pairs.map(({ title, state, ...pair }) => ({
      ...pair,
      title: title as LocalizedText,
      // That reviews differ is not for everybody who drafts; not decided is all that counts here.
      state: state === "disputed" ? ("in_review" as const) : state,
    })),
    parties: parties.map((party) => ({ ...party, name: party.name as LocalizedText })),
  };
}

/** What an editor begins from: what is decided, in the languages of the edition before. */
async function proposal(
  tx: Pick<Tx, "edition">,
  caseId: string,
  pairIds: string[],
): Promise<Omit<Draft, "version">> {
  const last = await tx.edition.findFirst({
    where: { caseId },
    orderBy: { number: "desc" },
    select: { locales: true },
  });
  return {
    kind: last ? "update" : "first",
    locales: (last?.locales as Locale[] | undefined) ?? [...locales],
    introduction: {},
    method: {},
    signedBy: [],
    pairIds,
    what: {},
    why: {},
    reasons: [],
  };
}

/**
 * @returns the new version
 * @throws Refusal `DRAFT_CHANGED` with what stands now; `DRAFT_PAIR_UNKNOWN`
 */
export async function saveDraft(
  tx: Tx,
  { caseId, version, ...draft }: SaveDraftInput,
  updatedById: string,
  updatedAt: Date,
): Promise<number> {
  const known = await tx.pair.count({ where: { caseId, id: { in: draft.pairIds } } });
  if (known !== draft.pairIds.length) throw new Refusal("DRAFT_PAIR_UNKNOWN", { caseId });
  const data = {
    ...draft,
    introduction: draft.introduction as Prisma.InputJsonObject,
    method: draft.method as Prisma.InputJsonObject,
    what: draft.what as Prisma.InputJsonObject,
    why: draft.why as Prisma.InputJsonObject,
    reasons: draft.reasons,
    version: version + 1,
    updatedById,
    updatedAt,
  };
  const { count } =
    version === 0
      ? await tx.editionDraft.createMany({ data: { ...data, caseId }, skipDuplicates: true })
      : await tx.editionDraft.updateMany({ where: { caseId, version }, data });
  if (count === 0)
    throw new Refusal("DRAFT_CHANGED", { caseId }, await loadDraft({ prisma: tx }, caseId));
  return version + 1;
}
