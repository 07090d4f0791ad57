import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { openText } from "@rejoinder/anchor";
import { type Case, scoreCases } from "./bench-anchor/accuracy.ts";
import { type Edit, edits, generatedText, quotationsOf } from "./bench-anchor/generated-text.ts";
import { fileNamed } from "./commands/command.ts";

const ROUNDS = 5;
const TEXT_LENGTH = 1_000_000;
const QUOTATIONS = 1000;

const [file] = process.argv.slice(2);
if (file === undefined) printSpeed();
else printAccuracy(await readFile(fileNamed(file), "utf8"));

/** Of a made-up text: what is told in seconds holds for its length, not for its words. */
function printSpeed(): void {
  const text = generatedText(TEXT_LENGTH);
  console.log(
    `${QUOTATIONS} quotations of 100 to 500 characters in a text of ${TEXT_LENGTH}, made ready included; median of ${ROUNDS} rounds on ${cpus()[0]?.model ?? "an unknown processor"}.\n`,
  );
  console.log("| quotations | ms | found |");
  console.log("|---|---|---|");
  for (const [name, edit] of Object.entries(edits)) console.log(speedRow(name, edit, text));
}

function speedRow(name: string, edit: Edit, text: string): string {
  const quotations = quotationsOf(text, QUOTATIONS, edit);
  let found = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const open = openText(text);
    found = quotations.filter((quotation) => open.find(quotation).state !== "lost").length;
    return performance.now() - start;
  });
  const median = times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  return `| ${name} | ${median.toFixed(0)} | ${found} |`;
}

/** @param lines JSON lines of cases: a text, a quotation taken from an earlier form of it, and where it now stands */
function printAccuracy(lines: string): void {
  const cases = lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): Case => JSON.parse(line));
  console.log(
    "| edit | cases | right | wrong place | lost | exact or normalised | plain indexOf right |",
  );
  console.log("|---|---|---|---|---|---|---|");
  for (const [edit, score] of scoreCases(cases))
    console.log(
      `| ${edit} | ${score.cases} | ${score.right} | ${score.wrong} | ${score.lost} | ${score.unchanged} | ${score.plain} |`,
    );
}
