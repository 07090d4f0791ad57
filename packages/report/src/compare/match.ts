import { sameness, type Thing } from "./thing.ts";
import { wordsOf } from "./words.ts";

/** Two things are held to be one from this share of common words on. */
const ALIKE_FROM = 0.5;

type Matched = {
  both: readonly { from: number; to: number }[];
  removed: readonly number[];
  added: readonly number[];
};

/**
 * Which things of one list are which of another, by their indices: those of the same key; of those
 * without, first equal ones, in their order, then those alike, the most alike first. Likeness is the
 * share of words that two have in common (Dice's coefficient, each word as often as it occurs): from a
 * half on. What is left came or went; no other match is made up.
 */
export function matchThings(from: readonly Thing[], to: readonly Thing[]): Matched {
  const both = [
    ...matchBy(
      from,
      to,
      () => true,
      ({ key }) => key,
    ),
    ...matchBy(from, to, ({ key }) => key === null, sameness),
  ];
  const isLeft = (side: "from" | "to") => {
    const taken = new Set(both.map((pair) => pair[side]));
    return (index: number) => !taken.has(index);
  };
  const left = [...from.keys()].filter(isLeft("from"));
  const right = [...to.keys()].filter(isLeft("to"));
  both.push(...matchAlike(from, to, left, right));
  return {
    both: both.toSorted((one, other) => one.to - other.to),
    removed: left.filter(isLeft("from")),
    added: right.filter(isLeft("to")),
  };
}

function matchBy(
  from: readonly Thing[],
  to: readonly Thing[],
  isAsked: (thing: Thing) => boolean,
  by: (thing: Thing) => string | null,
): { from: number; to: number }[] {
  const waiting = new Map<string, number[]>();
  from.forEach((thing, index) => {
    const name = isAsked(thing) ? by(thing) : null;
    if (name === null) return;
    const same = waiting.get(name);
    if (same) same.push(index);
    else waiting.set(name, [index]);
  });
  return [...to.entries()].flatMap(([index, thing]) => {
    const name = isAsked(thing) ? by(thing) : null;
    const first = name === null ? undefined : waiting.get(name)?.shift();
    return first === undefined ? [] : [{ from: first, to: index }];
  });
}

function matchAlike(
  from: readonly Thing[],
  to: readonly Thing[],
  left: readonly number[],
  right: readonly number[],
): { from: number; to: number }[] {
  const bags = (things: readonly Thing[], indices: readonly number[]) =>
    new Map(
      indices.flatMap((index) => {
        const bag = bagOf(things[index]);
        return bag ? [[index, bag] as const] : [];
      }),
    );
  const toBags = bags(to, right);
  const candidates = [...bags(from, left)].flatMap(([one, bag]) =>
    [...toBags].flatMap(([other, otherBag]) => {
      const score = likeness(bag, otherBag);
      return score >= ALIKE_FROM ? [{ from: one, to: other, score }] : [];
    }),
  );
  candidates.sort(
    (one, other) =>
      other.score - one.score ||
      Math.abs(one.from - one.to) - Math.abs(other.from - other.to) ||
      one.from + one.to - (other.from + other.to),
  );
  const taken = { from: new Set<number>(), to: new Set<number>() };
  return candidates.flatMap((each) => {
    if (taken.from.has(each.from) || taken.to.has(each.to)) return [];
    taken.from.add(each.from);
    taken.to.add(each.to);
    return [{ from: each.from, to: each.to }];
  });
}

/** How often each word occurs; null where there are none. */
function bagOf(thing: Thing | undefined): Map<string, number> | null {
  if (!thing || thing.key !== null || thing.likeness === null) return null;
  const bag = new Map<string, number>();
  for (const word of wordsOf(thing.likeness, thing.language ?? "en"))
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag.size === 0 ? null : bag;
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((a, b) => a + b, 0);
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  return (2 * common) / (sum(one) + sum(other));
}
