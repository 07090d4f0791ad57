import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { answerLines, LineRefused } from "./json-lines.ts";

/** What is answered to chunks of input, by the word that each line asks for. */
async function answersTo(...chunks: (string | Buffer)[]): Promise<unknown[]> {
  const output = new PassThrough();
  const text = Readable.from(output).toArray();
  await answerLines(Readable.from(chunks), output, async ({ word }) => {
    if (word === "no") throw new LineRefused("WORD_REFUSED", "The word is no: say yes.");
    return { word };
  });
  output.end();
  const written = Buffer.concat(await text).toString();
  return written
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

it("answers line by line, in their order, however the input is cut", async () => {
  const input = Buffer.from(
    '{"id":1,"word":"é"}\n\n{"id":"b","word":"two"}\r\n{"id":3,"word":"x"}',
  );
  const answers = [
    { id: 1, word: "é" },
    { id: "b", word: "two" },
    { id: 3, word: "x" },
  ];
  expect(await answersTo(input)).toEqual(answers);
  expect(await answersTo(...[...input].map((byte) => Buffer.from([byte])))).toEqual(answers);
});

it.each([
  ["no JSON", "nope", null, "LINE_NOT_JSON"],
  ["no object", "[1]", null, "LINE_NOT_JSON"],
  ["without an id", '{"word":"x"}', null, "LINE_INVALID"],
  ["with an id that is none", '{"id":{},"word":"x"}', null, "LINE_INVALID"],
  ["that is refused", '{"id":7,"word":"no"}', 7, "WORD_REFUSED"],
])("tells what is wrong with a line %s, and goes on", async (_, line, id, code) => {
  expect(await answersTo(`${line}\n{"id":2,"word":"x"}\n`)).toEqual([
    { id, error: { code, message: expect.stringMatching(/: .+\.$/) } },
    { id: 2, word: "x" },
  ]);
});

it("passes over a line that is too long to hold, and goes on", async () => {
  const megabyte = Buffer.alloc(1024 * 1024, "x");
  expect(await answersTo(...Array(65).fill(megabyte), '\n{"id":2,"word":"x"}')).toMatchObject([
    { id: null, error: { code: "LINE_TOO_LONG" } },
    { id: 2 },
  ]);
});

it("asks for no more input while an answer is awaited", async () => {
  let given = 0;
  function* lines() {
    for (let id = 0; id < 3; id++) {
      given++;
      yield `{"id":${id}}\n`;
    }
  }
  const ahead: number[] = [];
  const input = Readable.from(lines(), { highWaterMark: 1 });
  await answerLines(input, new PassThrough().resume(), async ({ id }) => {
    await new Promise(setImmediate);
    ahead.push(given - Number(id));
    return {};
  });
  expect(Math.max(...ahead)).toBeLessThanOrEqual(2);
});
