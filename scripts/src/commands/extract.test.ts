import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const program = join(import.meta.dirname, "../rejoinder.ts");

/** What the command line answers, line by line. */
function extract(...lines: string[]): Promise<unknown[]> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
  const child = execFile(process.execPath, [program, "extract"], (error, stdout) => {
    if (error) reject(error);
    else
      resolve(
        stdout
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line)),
      );
  });
  child.stdin?.end(lines.join("\n"));
  return promise;
}

const sentence = "The port authority said on Tuesday that the leak had been known for months.";
const html = `<html lang=en><title>The leak</title><nav>Home</nav><p>${sentence}</p>`;

it("tells the article of every page, a bad line in its place", async () => {
  const answers = await extract(
    JSON.stringify({ id: "a", html, url: "https://example.org/leak" }),
    '{"id":"b"}',
    "nope",
    JSON.stringify({ id: "c", html, url: "leak" }),
    JSON.stringify({ id: 4, html: "" }),
  );
  const silent = { title: null, byline: null, publishedAt: null, siteName: null, lang: null };
  expect(answers).toEqual([
    { id: "a", ...silent, title: "The leak", lang: "en", text: sentence },
    { id: "b", error: { code: "LINE_INVALID", message: expect.stringContaining("html") } },
    { id: null, error: { code: "LINE_NOT_JSON", message: expect.any(String) } },
    { id: "c", error: { code: "LINE_INVALID", message: expect.stringContaining("url") } },
    { id: 4, ...silent, text: "" },
  ]);
});
