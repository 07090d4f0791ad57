import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const program = join(import.meta.dirname, "../rejoinder.ts");

/** What the command line answers to an input, line by line, and its exit code. */
function anchor(input: string, ...args: string[]): Promise<{ code: unknown; answers: unknown[] }> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; answers: unknown[] }>();
  const child = execFile(process.execPath, [program, "anchor", ...args], (error, stdout) => {
    const lines = stdout.split("\n").filter((line) => line !== "");
    resolve({ code: error?.code ?? 0, answers: lines.map((line) => JSON.parse(line)) });
  });
  child.stdin?.end(input);
  return promise;
}

const linesOf = (...asked: unknown[]) => asked.map((each) => JSON.stringify(each)).join("\n");

it("tells of every quotation where its text holds it, in the order of the lines", async () => {
  const text = "🙏 Ana said: “We did not take 5 million.” Then she left.";
  const { code, answers } = await anchor(
    linesOf(
      { id: "exact", text, exact: "Then she left" },
      { id: "normalised", text, exact: '"We did not take 5 million."', prefix: null, start: null },
      {
        id: 3,
        text,
        exact: "We did not take 6 million",
        prefix: "said: “",
        suffix: ".” Then",
        start: 14,
      },
      { id: "other", text: "growing pains", exact: "growing pains" },
      { id: "lost", text, exact: "nobody ever said anything of the kind" },
    ),
  );
  expect(code).toBe(0);
  expect(answers).toEqual([
    { id: "exact", state: "exact", start: 42, end: 55, score: 1, changes: [] },
    { id: "normalised", state: "normalised", start: 13, end: 41, score: 1, changes: [] },
    {
      id: 3,
      state: "fuzzy",
      start: 14,
      end: 39,
      score: expect.any(Number),
      changes: [{ kind: "number", from: "6", to: "5" }],
    },
    { id: "other", state: "exact", start: 0, end: 13, score: 1, changes: [] },
    { id: "lost", state: "lost", start: null, end: null, score: expect.any(Number), changes: [] },
  ]);
});

it("answers a bad line in its place, and the rest goes on", async () => {
  const good = { id: "good", text: "yes, we did", exact: "we did" };
  const { code, answers } = await anchor(
    [
      "nope",
      "[]",
      linesOf({ id: "a", exact: "x" }, { id: "b", text: "x", exact: 5 }),
      linesOf({ ...good, id: "c", start: -1 }, { ...good, id: "d", suffix: 1 }, good),
    ].join("\n"),
  );
  expect(code).toBe(0);
  expect(answers).toEqual([
    { id: null, error: { code: "LINE_NOT_JSON", message: expect.any(String) } },
    { id: null, error: { code: "LINE_NOT_JSON", message: expect.any(String) } },
    { id: "a", error: { code: "LINE_INVALID", message: expect.stringContaining("text") } },
    { id: "b", error: { code: "LINE_INVALID", message: expect.stringContaining("exact") } },
    { id: "c", error: { code: "LINE_INVALID", message: expect.stringContaining("start") } },
    { id: "d", error: { code: "LINE_INVALID", message: expect.stringContaining("suffix") } },
    { id: "good", state: "exact", start: 5, end: 11, score: 1, changes: [] },
  ]);
});

it("says nothing to no lines, and does not understand an option", async () => {
  expect(await anchor("\n\n")).toEqual({ code: 0, answers: [] });
  expect(await anchor("", "--fast")).toMatchObject({ code: 2 });
});
