import { createHash } from "node:crypto";
import type { Db } from "@rejoinder/db";
import type { EditionRecord, EditionSeal } from "@rejoinder/report";
import { type BlobRow, type IsKept, isBlobTrue } from "./captures.ts";
import { type ChainedEvent, canonicalJson } from "./chain.ts";
import { eachRow } from "./rows.ts";
import { isSignatureTrue, type Signed } from "./signing.ts";

/** What the history tells of an edition that was published. */
export type ToldEdition = {
  number: number;
  kind: string;
  sha256: string;
  wordsSha256: string;
  /** Why it was withdrawn; null where it was not. */
  withdrawn: string | null;
};

type Words = { locales: readonly string[]; what: unknown; why: unknown };

/** By what the history knows the words that lists of editions tell: in which languages one is, what it changed and why. */
export const hashOfWords = ({ locales, what, why }: Words): string =>
  createHash("sha256").update(canonicalJson({ locales, what, why })).digest("hex");

/** Notes what an event tells of an edition, by the edition's id. */
export function noteEdition(
  { kind, content }: Pick<ChainedEvent, "kind" | "content">,
  editions: Map<string, ToldEdition>,
): void {
  if (content === null) return;
  if (kind === "edition_published") {
    const { editionId, number, sha256, wordsSha256, ...after } = JSON.parse(content).after;
    editions.set(editionId, { number, kind: after.kind, sha256, wordsSha256, withdrawn: null });
  }
  if (kind === "edition_withdrawn") {
    const { editionId, reason } = JSON.parse(content).after;
    const told = editions.get(editionId);
    if (told) editions.set(editionId, { ...told, withdrawn: reason });
  }
}

type Told = {
  editions: ReadonlyMap<string, ToldEdition>;
  /** The public keys of the desk. */
  keys: ReadonlySet<string>;
  /** Null where nobody looks at the bytes themselves. */
  isKept: IsKept | null;
};

/**
 * Holds the editions of a case against what its history tells of them, their own seals, and the bytes
 * of their records and files.
 *
 * @returns whether each edition is as it was published, and withdrawn or not as it is told, none is
 *   gone, and none is there of which nothing is told
 */
export async function areEditionsTrue(
  db: Db,
  caseId: string,
  { editions, keys, isKept }: Told,
): Promise<boolean> {
  const blob = { include: { tombstone: true } } as const;
  const missing = new Set(editions.keys());
  const rows = eachRow((page) =>
    db.prisma.edition.findMany({
      ...page,
      where: { ...page.where, caseId },
      include: { record: blob, files: { include: { blob } }, withdrawal: true },
    }),
  );
  for await (const row of rows) {
    const told = editions.get(row.id);
    if (!told || !missing.delete(row.id)) return false;
    if (canonicalJson(told) !== canonicalJson(shownBy(row, told))) return false;
    const { sha256 } = row;
    const seal = row.seal as unknown as Signed<EditionSeal>;
    if (!keys.has(seal.publicKey) || !isSignatureTrue(seal)) return false;
    if (!isAsSealed(row, seal)) return false;
    const blobs: [string, BlobRow][] = [
      [sha256, row.record],
      ...row.files.map((file): [string, BlobRow] => [file.sha256, file.blob]),
    ];
    for (const [name, each] of blobs) {
      if (each.sha256 !== null && each.sha256 !== name) return false;
      if (!(await isBlobTrue(each, keys, isKept))) return false;
    }
  }
  return missing.size === 0;
}

type Row = Words &
  Pick<ToldEdition, "number" | "kind" | "sha256"> & {
    record: { sha256: string | null };
    withdrawal: { reason: string } | null;
  };

/** Words that went with an erased record are those that were told; whether it was rightly erased is asked apart. */
function shownBy({ withdrawal, record, ...row }: Row, told: ToldEdition): ToldEdition {
  const { number, kind, sha256, what, why } = row;
  const isErased = record.sha256 === null && canonicalJson([what, why]) === "[{},{}]";
  return {
    number,
    kind,
    sha256,
    wordsSha256: isErased ? told.wordsSha256 : hashOfWords(row),
    withdrawn: withdrawal?.reason ?? null,
  };
}

type Sealed = Pick<EditionRecord, "number"> & {
  publishedAt: Date;
  sha256: string;
  files: readonly { format: string; locale: string; sha256: string; size: number }[];
};

function isAsSealed({ number, publishedAt, sha256, files }: Sealed, seal: EditionSeal): boolean {
  const named = (list: Sealed["files"]) =>
    list
      .map(({ format, locale, sha256, size }) => `${format} ${locale} ${sha256} ${size}`)
      .toSorted()
      .join("\n");
  return (
    number === seal.number &&
    publishedAt.toISOString() === seal.publishedAt &&
    sha256 === seal.sha256 &&
    named(files) === named(seal.files)
  );
}
