import { type Balance, originOf, type WeighedItem, weigh } from "@rejoinder/domain";
import type { LocalizedText, Stance, Wording } from "@rejoinder/schema";
import type { SourceBrief } from "../../wire.ts";
import type { EvidenceToWeigh, WeighablePair } from "./weighing.queries.ts";

/** How one passage bears on one pair. */
export type GridCell = WeighedItem & {
  pairId: string;
  stanceAllegation: Stance;
  stanceResponse: Stance;
};

/** One passage of one source, on all pairs of the page that it is held against. */
export type GridRow = {
  source: SourceBrief;
  wording: Wording;
  /** Empty where the source is withheld. */
  text: string;
  language: string;
  locator: string | null;
  /** Numbers the origins to which several rows go back, from 1; null where no other row shares it. */
  origin: number | null;
  /** Whether it tells the sides of some pair apart. */
  discriminates: boolean;
  cells: GridCell[];
};

export type WeighedPair = Balance & { id: string; position: number; title: LocalizedText };

type Held = { evidence: EvidenceToWeigh; cell: GridCell };

/**
 * The grid of evidence and pairs: a column a pair, a row a passage, in the order in which the pairs
 * first name it.
 */
export function gridOf(pairs: readonly WeighablePair[]): { pairs: WeighedPair[]; rows: GridRow[] } {
  const weighed = pairs.map((pair) => ({ pair, ...weigh(pair) }));
  const held = weighed.flatMap(({ pair, items }) => holdAgainst(pair, items));
  const passages = [...Map.groupBy(held, ({ evidence }) => passageOf(evidence)).values()];
  const numbers = numberOrigins(passages.flatMap(([first]) => (first ? [first.evidence] : [])));
  return {
    pairs: weighed.map(({ pair: { id, position, title }, items: _items, ...balance }) => ({
      id,
      position,
      title,
      ...balance,
    })),
    rows: passages.flatMap((row) => rowOf(row, numbers)),
  };
}

function holdAgainst(pair: WeighablePair, items: readonly WeighedItem[]): Held[] {
  const byId = new Map(items.map((item) => [item.evidenceId, item]));
  return pair.evidence.flatMap((evidence) => {
    const item = byId.get(evidence.id);
    const { stanceAllegation, stanceResponse } = evidence;
    return item
      ? [{ evidence, cell: { pairId: pair.id, stanceAllegation, stanceResponse, ...item } }]
      : [];
  });
}

/** A name for the passage that evidence is: a quotation of the same words from one source is one. */
function passageOf({ id, wording, text, brief }: EvidenceToWeigh): string {
  return wording === "paraphrase" || brief.isWithheld ? id : `${brief.id} ${text}`;
}

function rowOf(row: readonly Held[], numbers: ReadonlyMap<string, number>): GridRow[] {
  const [first] = row;
  if (!first) return [];
  const { brief, source, wording, text, language, locator } = first.evidence;
  const cells = row.map(({ cell }) => cell);
  return [
    {
      source: brief,
      wording,
      text,
      language,
      locator,
      origin: numbers.get(originOf(source)) ?? null,
      discriminates: cells.some(({ diagnosticity }) => (diagnosticity ?? 0) > 0),
      cells,
    },
  ];
}

/** Numbers from 1, by origin, those to which several passages go back. */
function numberOrigins(passages: readonly EvidenceToWeigh[]): Map<string, number> {
  const origins = Map.groupBy(passages, ({ source }) => originOf(source));
  const shared = [...origins].filter(([, of]) => of.length > 1).map(([origin]) => origin);
  return new Map(shared.map((origin, index) => [origin, index + 1]));
}
