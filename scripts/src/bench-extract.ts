import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { contestants } from "./bench-extract/contestants.ts";
import { type Score, scoreOf, share } from "./bench-extract/shingle-score.ts";
import { fileNamed } from "./commands/command.ts";

type Page = { id: string; url: string; text: string };

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "npm run bench:extract -- FOLDER, where FOLDER holds gold.jsonl and html/ID.html.gz.",
  );
  process.exit(2);
}

const gold = await readFile(join(fileNamed(folder), "gold.jsonl"), "utf8");
const pages = gold
  .split("\n")
  .filter(Boolean)
  .map((line): Page => JSON.parse(line));

console.log(
  `${pages.length} pages; mean precision and recall of 4-word shingles, F1 of the means.\n`,
);
console.log("| | precision | recall | F1 | ms a page |");
console.log("|---|---|---|---|---|");
for (const [name, extract] of Object.entries(contestants)) {
  const shares: ReturnType<typeof share>[] = [];
  let took = 0;
  for (const { id, url, text } of pages) {
    const bytes = gunzipSync(await readFile(join(fileNamed(folder), "html", `${id}.html.gz`)));
    const html = bytes.toString("utf8");
    const start = performance.now();
    const got = attempt(() => extract(html, url));
    took += performance.now() - start;
    shares.push(share(text, got));
  }
  console.log(row(name, scoreOf(shares), took / pages.length));
}

/** A page that a contestant fails at counts as one that it finds nothing in. */
function attempt(extract: () => string): string {
  try {
    return extract();
  } catch {
    return "";
  }
}

function row(name: string, { precision, recall, f1 }: Score, ms: number): string {
  const cells = [precision, recall, f1].map((value) => value.toFixed(4));
  return `| ${name} | ${cells.join(" | ")} | ${ms.toFixed(0)} |`;
}
