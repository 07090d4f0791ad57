import type { Db, Prisma } from "@rejoinder/db";
import type { SealedEdition } from "@rejoinder/report";
import type { PublishedEdition } from "@rejoinder/report/pages";
import type { Locale, LocalizedText } from "@rejoinder/schema";

const editionColumns = {
  id: true,
  caseId: true,
  number: true,
  kind: true,
  publishedAt: true,
  locales: true,
  what: true,
  why: true,
  sha256: true,
  record: { select: { sha256: true } },
  files: { select: { format: true, locale: true, sha256: true, size: true } },
  withdrawal: { select: { reason: true, at: true } },
  case: { select: { slug: true } },
} as const satisfies Prisma.EditionSelect;

/** An edition by its row, as its public pages need it. */
export type EditionRow = PublishedEdition & {
  id: string;
  caseId: string;
  slug: string;
  /** By order of a court: then nothing that it said is told, not what it changed nor what it was called. */
  isErased: boolean;
};

/** The editions of a case, oldest first; empty where nothing was published, or there is no such case. */
export async function listEditions({ prisma }: Db, slug: string): Promise<EditionRow[]> {
  const rows = await prisma.edition.findMany({
    where: { case: { slug } },
    orderBy: { number: "asc" },
    select: editionColumns,
  });
  return rows.map(editionOf);
}

/** The editions of every case, by its slug: cases by when they were first published, the newest first. */
export async function listAllEditions({ prisma }: Db): Promise<Map<string, EditionRow[]>> {
  const rows = await prisma.edition.findMany({
    orderBy: [{ case: { id: "desc" } }, { number: "asc" }],
    select: editionColumns,
  });
  return Map.groupBy(rows.map(editionOf), ({ slug }) => slug);
}

type Row = Prisma.EditionGetPayload<{ select: typeof editionColumns }>;

function editionOf({ case: { slug }, record, publishedAt, withdrawal, files, ...row }: Row) {
  const isErased = record.sha256 === null;
  return {
    ...row,
    slug,
    isErased,
    publishedAt: publishedAt.toISOString(),
    locales: row.locales as Locale[],
    what: isErased ? {} : (row.what as LocalizedText),
    why: isErased ? {} : (row.why as LocalizedText),
    files: files as PublishedEdition["files"][number][],
    withdrawal: withdrawal && { reason: withdrawal.reason, at: withdrawal.at.toISOString() },
  } satisfies EditionRow;
}

/** The key that an edition is sealed with: its raw 32 bytes in base64url. */
export async function getPublicKey(db: Db, id: string): Promise<string> {
  const { publicKey } = (await getSeal(db, id)) as SealedEdition["seal"];
  return publicKey;
}

/** What the desk signed of an edition, with key and signature. */
export async function getSeal({ prisma }: Db, id: string): Promise<unknown> {
  const { seal } = await prisma.edition.findUniqueOrThrow({
    where: { id },
    select: { seal: true },
  });
  return seal;
}
