import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** The longest line that is read, in bytes: 64 MB. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Why a line was not answered as it asked: told in its place, and the rest goes on. */
export class LineRefused extends Error {
  override name = "LineRefused";
  readonly code: string;

  constructor(code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

export type Asked = Record<string, unknown>;

/**
 * Answers JSON lines one by one and in their order; blank ones are passed over. One line is in memory
 * at a time. A line that is refused is answered `{"id","error":{"code","message"}}`.
 * @param answer what a line's object asks for; its `id` is put before the answer, as it came.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (asked: Asked) => Promise<object>,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line?.trim() === "") continue;
    if (!output.write(`${JSON.stringify(await answerLine(line, answer))}\n`)) {
      await once(output, "drain");
    }
  }
}

async function answerLine(
  line: string | null,
  answer: (asked: Asked) => Promise<object>,
): Promise<object> {
  let id: unknown = null;
  try {
    const asked = readLine(line);
    id = asked["id"] ?? null;
    if (typeof id !== "string" && typeof id !== "number") {
      id = null;
      throw new LineRefused("LINE_INVALID", "The line has no id: give one, a text or a number.");
    }
    return { id, ...(await answer(asked)) };
  } catch (error) {
    if (!(error instanceof LineRefused)) throw error;
    return { id, error: { code: error.code, message: error.message } };
  }
}

/** @throws LineRefused when the line is too long or no JSON object. */
function readLine(line: string | null): Asked {
  if (line === null) {
    throw new LineRefused("LINE_TOO_LONG", "The line is longer than 64 MB: make it shorter.");
  }
  try {
    const asked: unknown = JSON.parse(line);
    if (typeof asked === "object" && asked !== null && !Array.isArray(asked)) return { ...asked };
  } catch (error) {
    throw new LineRefused("LINE_NOT_JSON", "The line is no JSON: write one object on a line.", {
      cause: error,
    });
  }
  throw new LineRefused("LINE_NOT_JSON", "The line is no JSON object: write one on a line.");
}

/** The lines of a stream in UTF-8; null stands for one that is too long. */
async function* linesOf(input: Readable): AsyncGenerator<string | null> {
  let pieces: Buffer[] = [];
  let size = 0;
  const end = () => {
    const line = size > LONGEST_LINE ? null : Buffer.concat(pieces).toString("utf8");
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
      add(bytes.subarray(start, at));
      yield end();
      start = at + 1;
    }
    add(bytes.subarray(start));
  }
  if (size > 0) yield end();

  function add(piece: Buffer): void {
    size += piece.length;
    if (size > LONGEST_LINE) pieces = [];
    else pieces.push(piece);
  }
}
