/** One `@type{…}` of a BibTeX file, with only those fields that the desk reads. */
export type BibtexChunk = {
  /** In lower case: `article`, `string`. */
  type: string;
  /** The line it begins on, from 1. */
  line: number;
  text: string;
  /** False where its end is missing: another entry, or the end of the file, came first. */
  whole: boolean;
};

const start = /@[ \t]*([a-z]+)\s*[{(]/gi;

const kept = new Set(
  `title subtitle author date year month day url doi archiveurl howpublished journal journaltitle
  organization institution publisher school langid language entrysubtype crossref booktitle`.split(
    /\s+/,
  ),
);

/**
 * Splits a BibTeX file into its entries in one pass, so that one broken entry costs no other and a
 * parser is never given more than an entry. `@comment` and `@preamble` are left out, and so are text
 * between entries and long fields the desk has no use for (abstracts, notes, file names).
 */
export function* bibtexChunks(file: string): Generator<BibtexChunk> {
  let position = 0;
  let line = 1;
  for (;;) {
    start.lastIndex = position;
    const match = start.exec(file);
    if (!match) return;
    for (let at = position; at < match.index; at += 1) if (file[at] === "\n") line += 1;
    const type = (match[1] ?? "").toLowerCase();
    const open = match.index + match[0].length;
    const { end, whole, cuts } = findEnd(file, open);
    if (type !== "comment" && type !== "preamble") {
      const text =
        type === "string" ? file.slice(match.index, end) : keepFields(file, match.index, cuts);
      yield { type, line, text, whole };
    }
    for (let at = match.index; at < end; at += 1) if (file[at] === "\n") line += 1;
    position = end;
  }
}

/** @param cuts where the entry's parts begin and end: after `@type{`, at each comma between fields. */
type End = { end: number; whole: boolean; cuts: number[] };

const nextEntry = /\n[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/iy;

function findEnd(file: string, open: number): End {
  const close = file[open - 1] === "(" ? ")" : "}";
  const cuts: number[] = [];
  let depth = 0;
  let isQuoted = false;
  for (let at = open; at < file.length; at += 1) {
    const sign = file[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (depth === 0 && !isQuoted && sign === close)
      return { end: at + 1, whole: true, cuts: [...cuts, at] };
    else if (sign === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign === '"') isQuoted = !isQuoted;
    else if (depth === 0 && !isQuoted && sign === ",") cuts.push(at);
    else if (sign === "\n") {
      nextEntry.lastIndex = at;
      if (nextEntry.test(file)) return { end: at + 1, whole: false, cuts };
    }
  }
  return { end: file.length, whole: false, cuts };
}

function keepFields(file: string, from: number, cuts: readonly number[]): string {
  const [head = from, ...rest] = cuts;
  const parts = rest.map((cut, index) => file.slice((cuts[index] ?? from) + 1, cut));
  const fields = parts.filter((part) =>
    kept.has((part.split("=", 1)[0] ?? "").trim().toLowerCase()),
  );
  return `${[file.slice(from, head), ...fields].join(",\n")}\n${file[cuts.at(-1) ?? from] ?? ""}`;
}
