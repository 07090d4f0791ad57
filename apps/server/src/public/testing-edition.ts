import { type Db, type Prisma } from "@rejoinder/db";
import { type EditionRecord, editionContent, renderReport, withhold } from "@rejoinder/report";
import {
  type EditionKind,
  type Locale,
  type LocalizedText,
  type ReportFormat,
} from "@rejoinder/schema";
import { keepBlob } from "../capture/blobs.ts";
import { type BlobStore, sha256Of } from "../capture/store.ts";
import { getReportContent } from "../features/report/report.queries.ts";
import { canonicalJson } from "../history/chain.ts";
import { deskItselfId } from "../people.ts";

type Given = {
  number?: number;
  kind?: EditionKind;
  locales?: Locale[];
  formats?: ReportFormat[];
  what?: LocalizedText;
  why?: LocalizedText;
  publishedAt?: Date;
  /** Pairs of the case to take, by their number there; all unless given. */
  pairs?: number[];
  address?: string;
};

/** An edition of a case, put down as publishing puts it, without what comes before. @returns its id */
export async function putEdition(db: Db, store: BlobStore, slug: string, given: Given = {}) {
  const { number = 1, kind = number === 1 ? "first" : "update", locales = ["en", "fr"] } = given;
  const { formats = ["html", "md", "json"], what = {}, why = {}, pairs } = given;
  const { publishedAt = new Date("2026-03-02T12:00:00.000Z"), address = "https://desk.example" } =
    given;
  const { id: caseId, timeZone } = await db.prisma.case.findUniqueOrThrow({ where: { slug } });
  const contents: EditionRecord["contents"] = {};
  for (const locale of locales) {
    const content = await getReportContent(db, slug, locale, publishedAt);
    const chosen = content.pairs.filter((pair) => pairs?.includes(pair.number) ?? true);
    contents[locale] = withhold(
      editionContent(
        content,
        chosen.map(({ id }) => id),
        {
          number,
          kind,
          publishedAt: publishedAt.toISOString(),
          timeZone,
          publisher: { name: "Harbour Desk", url: address },
          signedBy: ["Ana Editor"],
          introduction: locale === "en" ? "What this report is." : "Ce qu’est ce rapport.",
          method: null,
          what: what[locale] ?? null,
          why: why[locale] ?? null,
          address: `${address}/editions/${slug}/${number}/${locale}`,
        },
      ),
    );
  }
  const record: EditionRecord = {
    format: "rejoinder-edition-1",
    slug,
    number,
    kind,
    publishedAt: publishedAt.toISOString(),
    locales,
    what,
    why,
    contents,
  };
  const files: { format: ReportFormat; locale: Locale; bytes: Uint8Array }[] = [];
  for (const locale of locales)
    for (const format of formats) {
      const content = contents[locale];
      if (content) files.push({ format, locale, bytes: await renderReport(format, content) });
    }
  const bytes = Buffer.from(canonicalJson(record), "utf8");
  const publishedById = await deskItselfId(db);
  return db.prisma.$transaction(async (tx) => {
    const { id: recordId } = await keepBlob(tx, store, bytes);
    const kept = [];
    for (const { format, locale, bytes } of files) {
      const { id: blobId, size, sha256 } = await keepBlob(tx, store, bytes);
      kept.push({ format, locale, sha256, size, blobId });
    }
    const { id } = await tx.edition.create({
      data: {
        caseId,
        number,
        kind,
        publishedById,
        publishedAt,
        locales,
        what: what as Prisma.InputJsonObject,
        why: why as Prisma.InputJsonObject,
        sha256: sha256Of(bytes),
        recordId,
        seal: {
          format: "rejoinder-edition-seal-1",
          sha256: sha256Of(bytes),
          publicKey: "c".repeat(43),
        },
        files: { create: kept },
      },
      select: { id: true },
    });
    return { id, sha256: sha256Of(bytes) };
  });
}

/** Withdraws an edition, as an editor's reason does. */
export async function withdrawEdition(db: Db, editionId: string, reason: string, at: Date) {
  const byId = await deskItselfId(db);
  await db.prisma.editionWithdrawal.create({ data: { editionId, reason, byId, at } });
}
