import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const program = join(import.meta.dirname, "../rejoinder.ts");

/** What the command line answers to an input, line by line, and its exit code. */
function agreement(
  input: string,
  ...args: string[]
): Promise<{ code: unknown; answers: unknown[] }> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; answers: unknown[] }>();
  const child = execFile(process.execPath, [program, "agreement", ...args], (error, stdout) => {
    const lines = stdout.split("\n").filter((line) => line !== "");
    resolve({ code: error?.code ?? 0, answers: lines.map((line) => JSON.parse(line)) });
  });
  child.stdin?.end(input);
  return promise;
}

const linesOf = (...asked: unknown[]) => asked.map((each) => JSON.stringify(each)).join("\n");

// Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), sections C and D.
const coders = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

it("tells alpha, or why there is none, in the order of the lines", async () => {
  const words = [
    ["low", "high", "low"],
    ["low", "high", "mid"],
  ];
  const { code, answers } = await agreement(
    linesOf(
      { id: "nominal", level: "nominal", coders },
      { id: 2, level: "ordinal", coders },
      { id: "words", level: "ordinal", coders: words, order: ["low", "mid", "high"] },
      { id: "no order", level: "ordinal", coders: words, order: null },
      { id: "one", level: "nominal", coders: [["a"], ["a"]] },
      {
        id: "apart",
        level: "nominal",
        coders: [
          ["a", null],
          [null, "b"],
        ],
      },
      { id: "empty", level: "nominal", coders: [] },
    ),
  );
  expect(code).toBe(0);
  const message = expect.any(String);
  expect(answers).toEqual([
    { id: "nominal", alpha: expect.closeTo(0.743, 3) },
    { id: 2, alpha: expect.closeTo(0.815, 3) },
    { id: "words", alpha: expect.closeTo(7 / 9, 10) },
    { id: "no order", error: { code: "ORDER_UNKNOWN", message } },
    { id: "one", error: { code: "ONE_CATEGORY", message } },
    { id: "apart", error: { code: "NOTHING_JUDGED_TWICE", message } },
    { id: "empty", error: { code: "NOTHING_JUDGED", message } },
  ]);
});

it("answers a bad line in its place, and the rest goes on", async () => {
  const good = {
    id: "good",
    level: "nominal",
    coders: [
      ["a", "b"],
      ["a", "b"],
    ],
  };
  const { code, answers } = await agreement(
    [
      "nope",
      linesOf({ ...good, id: "a", level: "interval" }, { ...good, id: "b", coders: "ab" }),
      linesOf({ ...good, id: "c", coders: [["a"], "a"] }, { ...good, id: "d", coders: [[true]] }),
      linesOf({ ...good, id: "e", coders: [["a"], ["a", "b"]] }),
      linesOf({ ...good, id: "f", level: "ordinal", order: "ab" }),
      linesOf({ ...good, id: "h", level: "ordinal", order: ["a", null] }),
      '{"id":"g","level":"nominal","coders":[[1e999],[1]]}',
      linesOf(good),
    ].join("\n"),
  );
  expect(code).toBe(0);
  const refused = (id: string, word: string) => ({
    id,
    error: { code: "LINE_INVALID", message: expect.stringContaining(word) },
  });
  expect(answers).toEqual([
    { id: null, error: { code: "LINE_NOT_JSON", message: expect.any(String) } },
    refused("a", "level"),
    refused("b", "coders"),
    refused("c", "coders"),
    refused("d", "judgement"),
    refused("e", "lengths"),
    refused("f", "order"),
    refused("h", "order"),
    refused("g", "judgement"),
    { id: "good", alpha: 1 },
  ]);
});

it("does not understand an option", async () => {
  expect(await agreement("", "--fast")).toMatchObject({ code: 2 });
});
