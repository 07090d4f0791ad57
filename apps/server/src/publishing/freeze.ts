import { createHash } from "node:crypto";
import type { Db, Tx } from "@rejoinder/db";
import { type DraftProblem, Refusal } from "@rejoinder/domain";
import {
  type EditionRecord,
  editionContent,
  type ReportContent,
  withhold,
} from "@rejoinder/report";
import type { Locale, LocalizedText } from "@rejoinder/schema";
import { getReportContent } from "../features/report/report.queries.ts";
import { canonicalJson } from "../history/chain.ts";
import { type Draft, loadDraft, nextNumber } from "./draft.ts";
import { lintOf } from "./lint.ts";
import type { Newsroom } from "./newsroom.ts";

/** A draft as it would be published at this moment, and what the linter tells of it. */
export type Frozen = {
  draft: Draft;
  record: EditionRecord;
  problems: DraftProblem[];
  /** Where the history stood. */
  history: { chain: string; sequence: number; hash: string };
};

/** Longest that a case is read for, in milliseconds: one of 10,000 pairs in two languages. */
const READ_WITHIN_MS = 120_000;

/**
 * Reads a draft and all that it is made of as of one moment, so that nothing in it is newer than the rest.
 *
 * @param locales of which to make contents; those of the draft unless given
 * @throws Refusal `DRAFT_NOT_FOUND`
 */
export function freezeDraft(
  db: Db,
  caseId: string,
  newsroom: Newsroom,
  now: Date,
  locales?: readonly Locale[],
): Promise<Frozen> {
  return db.prisma.$transaction(
    async (tx) => {
      const draft = await loadDraft({ prisma: tx }, caseId);
      if (!draft) throw new Refusal("DRAFT_NOT_FOUND", { caseId });
      const contents: Partial<Record<Locale, ReportContent>> = {};
      const { slug, timeZone } = await tx.case.findUniqueOrThrow({
        where: { id: caseId },
        select: { slug: true, timeZone: true },
      });
      for (const locale of locales ?? draft.locales)
        contents[locale] = await getReportContent({ prisma: tx }, slug, locale, now);
      const number = await nextNumber(tx, caseId);
      const problems = await lintOf({ prisma: tx }, caseId, draft, contents, newsroom, now);
      const record: EditionRecord = {
        format: "rejoinder-edition-1",
        slug,
        number,
        kind: draft.kind,
        publishedAt: now.toISOString(),
        locales: draft.locales,
        what: changeWords(draft, draft.what),
        why: changeWords(draft, draft.why),
        contents: Object.fromEntries(
          Object.entries(contents).map(([locale, content]) => [
            locale,
            asEdition(content, locale as Locale),
          ]),
        ),
      };
      return { draft, record, problems, history: await headOf(tx, caseId) };

      function asEdition(content: ReportContent, locale: Locale): ReportContent {
        const isFirst = draft?.kind === "first";
        const edition = {
          number,
          kind: draft?.kind ?? "first",
          publishedAt: now.toISOString(),
          timeZone,
          publisher: { name: newsroom.name, url: newsroom.url },
          signedBy: draft?.signedBy ?? [],
          introduction: draft?.introduction[locale] ?? null,
          method: draft?.method[locale] ?? null,
          what: isFirst ? null : (draft?.what[locale] ?? null),
          why: isFirst ? null : (draft?.why[locale] ?? null),
          address: `${newsroom.url}/editions/${slug}/${number}/${locale}`,
        };
        return withhold(editionContent(content, draft?.pairIds ?? [], edition));
      }
    },
    { isolationLevel: "RepeatableRead", timeout: READ_WITHIN_MS },
  );
}

/** What a draft says of its change, in the languages that it is to be in: words in others were left out. */
const changeWords = ({ kind, locales }: Draft, words: LocalizedText): LocalizedText =>
  kind === "first"
    ? {}
    : Object.fromEntries(locales.flatMap((each) => (words[each] ? [[each, words[each]]] : [])));

async function headOf(tx: Tx, caseId: string): Promise<Frozen["history"]> {
  const { sequence, hash } = await tx.event.findFirstOrThrow({
    where: { chain: caseId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  return { chain: caseId, sequence, hash };
}

/** The bytes of a record, and what they are known by. */
export function bytesOf(record: EditionRecord): { bytes: Uint8Array; sha256: string } {
  const bytes = Buffer.from(canonicalJson(record), "utf8");
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
