import { setImmediate as later } from "node:timers/promises";
import type { Db, Tx } from "@rejoinder/db";
import { type Actor, type CaseInLint, type FlaggedWords, flagOwnWords } from "@rejoinder/domain";
import { type DismissWordingInput, type LocalizedText, locales } from "@rejoinder/schema";
import {
  getCaseWords,
  type OwnText,
  readNotes,
  readPublicNotes,
  readRationales,
  readTitles,
} from "./records.ts";

export type Flag = Omit<OwnText, "text"> & FlaggedWords;

/** Flags that are answered at most; once some are mended or dismissed, others follow. */
const FLAGS_MAX = 300;

/** Longest that words are looked at without a break, in milliseconds: others are answered in between. */
const STRETCH_MS = 20;

/**
 * The desk's own words that assert guilt before judgment, as far as they are the actor's to read, and
 * nobody has said that they are right: of the case itself, then of titles, notes and reviews.
 *
 * @returns `more` where there are others beyond `FLAGS_MAX`
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function lintCase(db: Db, actor: Actor, caseId: string) {
  const { inLint, texts } = await getCaseWords(db, caseId);
  const dismissed = await loadDismissed(db, caseId);
  const asked = { caseId, recordId: null };
  const chunks = [
    readTitles(db, asked),
    readNotes(db, actor, asked),
    readRationales(db, actor, asked),
  ];
  const flags = texts.flatMap((own) => flagsIn(own, inLint)).filter(isOpen);
  let since = performance.now();
  for (const chunk of chunks) {
    for await (const own of chunk) {
      for (const each of own) {
        flags.push(...flagsIn(each, inLint).filter(isOpen));
        if (flags.length > FLAGS_MAX) return { flags: flags.slice(0, FLAGS_MAX), more: true };
        if (performance.now() - since < STRETCH_MS) continue;
        await later();
        since = performance.now();
      }
    }
  }
  return { flags, more: false };

  function isOpen(flag: Flag): boolean {
    return !dismissed.has(keyOf(flag));
  }
}

/**
 * How many flags nobody dismissed stand in those of the desk's own words that leave it: of the case
 * itself, and of each pair's title and public notes.
 *
 * @param db in a transaction, they are read as of its moment
 * @param front more words of the case, in languages, that nobody can dismiss flags of
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function countLeavingFlags(
  db: { prisma: Tx },
  caseId: string,
  front: readonly LocalizedText[],
): Promise<{ ofCase: number; ofPairs: Map<string, number> }> {
  const { inLint, texts } = await getCaseWords(db, caseId);
  const dismissed = await loadDismissed(db, caseId);
  const open = (own: OwnText) =>
    flagsIn(own, inLint).filter((flag) => !dismissed.has(keyOf(flag))).length;
  const inFront = front.flatMap((words) =>
    locales.map((lang) => (words[lang] ? flagOwnWords(words[lang], lang, inLint).length : 0)),
  );
  const ofPairs = new Map<string, number>();
  const asked = { caseId, recordId: null };
  let since = performance.now();
  for (const chunks of [readTitles(db, asked), readPublicNotes(db, caseId)])
    for await (const chunk of chunks)
      for (const own of chunk) {
        const flags = open(own);
        if (own.pair && flags > 0)
          ofPairs.set(own.pair.id, (ofPairs.get(own.pair.id) ?? 0) + flags);
        if (performance.now() - since < STRETCH_MS) continue;
        await later();
        since = performance.now();
      }
  return { ofCase: sum([...texts.map(open), ...inFront]), ofPairs };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The flag that a dismissal names, as it stands now; undefined where nothing is flagged like that. */
export async function findFlag(
  db: Db,
  actor: Actor,
  { caseId, of, recordId, rule, words }: DismissWordingInput,
): Promise<Flag | undefined> {
  const { inLint, texts } = await getCaseWords(db, caseId);
  const flags = (await readRecord()).flatMap((own) => flagsIn(own, inLint));
  return flags.find((flag) => flag.of === of && flag.rule === rule && flag.words === words);

  async function readRecord(): Promise<OwnText[]> {
    const asked = { caseId, recordId };
    if (of === "pair_title") return firstOf(readTitles(db, asked));
    if (of === "note") return firstOf(readNotes(db, actor, asked));
    if (of === "rationale") return firstOf(readRationales(db, actor, asked));
    return texts.filter((own) => own.recordId === recordId.toLowerCase());
  }
}

async function firstOf(chunks: AsyncGenerator<OwnText[]>): Promise<OwnText[]> {
  return (await chunks.next()).value ?? [];
}

function flagsIn({ text, ...own }: OwnText, inLint: CaseInLint): Flag[] {
  return flagOwnWords(text, own.lang, inLint).map((flag) => ({ ...own, ...flag }));
}

type FlagKey = Pick<DismissWordingInput, "of" | "recordId" | "rule" | "words">;

const keyOf = ({ of, recordId, rule, words }: FlagKey) => `${of} ${recordId} ${rule} ${words}`;

async function loadDismissed(db: { prisma: Tx }, caseId: string): Promise<Set<string>> {
  const rows = await db.prisma.wordingDismissal.findMany({
    where: { caseId },
    select: { of: true, recordId: true, rule: true, words: true },
  });
  return new Set(rows.map(keyOf));
}
