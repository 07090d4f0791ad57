import type { ReportSource } from "../report.ts";
import { type Thing, thing } from "./thing.ts";

/** How one edition names a source by its number: what it is shown as, and what it is compared by. */
export type NameSource = (number: number) => { value: string; same: string };

/** Each of the marks by which a source is known: with a title, an address and a hash it is that source. */
const marks = ["title", "address", "sha256"] as const;

const marksOf = ({ title, address, preserved }: ReportSource) => ({
  title,
  address,
  sha256: preserved?.sha256 ?? null,
});

/** How many marks two sources share, of those that both have. */
function shared(one: ReportSource, other: ReportSource): number {
  const [a, b] = [marksOf(one), marksOf(other)];
  return marks.filter((mark) => a[mark] !== null && a[mark] === b[mark]).length;
}

/**
 * Which source of one edition is which of another, whatever their numbers: first those that agree in
 * title, address and hash, then in two of them, then in the address or the hash alone. A title alone
 * makes no two sources one. Of a confidential source nothing tells which it is but its kind and grade.
 */
export function matchSources(from: readonly ReportSource[], to: readonly ReportSource[]) {
  const keys = { from: new Map<number, string>(), to: new Map<number, string>() };
  const pair = (one: ReportSource, other: ReportSource) => {
    const key = `both ${keys.from.size}`;
    keys.from.set(one.number, key);
    keys.to.set(other.number, key);
  };
  for (const isSame of levels) {
    const waiting = to.filter(({ number }) => !keys.to.has(number));
    for (const one of from.filter(({ number }) => !keys.from.has(number))) {
      const index = waiting.findIndex((other) => isSame(one, other));
      const [found] = index < 0 ? [] : waiting.splice(index, 1);
      if (found) pair(one, found);
    }
  }
  return keys;
}

const levels: readonly ((one: ReportSource, other: ReportSource) => boolean)[] = [
  (one, other) =>
    JSON.stringify(marksOf(one)) === JSON.stringify(marksOf(other)) && one.title !== null,
  (one, other) => shared(one, other) >= 2,
  (one, other) => shared(one, other) === 1 && one.title !== other.title,
  (one, other) =>
    one.title === null &&
    other.title === null &&
    one.kind === other.kind &&
    one.reliability === other.reliability,
];

/** @param shown what a source is called whose title is withheld */
export function namesOf(
  sources: readonly ReportSource[],
  keys: ReadonlyMap<number, string>,
  side: "from" | "to",
  shown: string,
): NameSource {
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  return (number) => {
    const source = byNumber.get(number);
    if (!source) return { value: shown, same: "none" };
    return { value: source.title ?? shown, same: keys.get(number) ?? `${side} ${number}` };
  };
}

/** @param keys by which sources are known in both editions */
export function sourceThing(source: ReportSource, name: NameSource): Thing {
  const { number, title, preserved } = source;
  const { value, same } = name(number);
  return thing(
    value,
    {
      title: { value: title },
      sourceKind: { value: source.kind },
      publisher: { value: source.publisher },
      author: { value: source.author },
      publishedOn: { value: source.publishedOn },
      address: { value: source.address },
      archivedAddress: { value: source.archivedAddress },
      language: { value: source.language },
      reliability: { value: source.reliability },
      extent: { value: preserved?.extent ?? null },
      sha256: { value: preserved?.sha256 ?? null },
      wholeSha256: { value: preserved?.wholeSha256 ?? null },
    },
    { key: same, language: source.language },
  );
}
