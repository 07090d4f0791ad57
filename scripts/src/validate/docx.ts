import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

type Outcome = { name: string; trouble: string | null };

/** How many words stand around the first that differs. */
const AROUND = 12;

/**
 * Word's report against the Markdown one, both read by Pandoc, and whether LibreOffice opens it.
 *
 * @param docx path of the Word file.
 * @param md path of the Markdown of the same content.
 */
export function checkDocx(name: string, docx: string, md: string): Outcome[] {
  return [
    { name: `${name}: pandoc reads the words of the Markdown`, trouble: compareWords(docx, md) },
    { name: `${name}: LibreOffice opens it`, trouble: openInLibreOffice(docx) },
  ];
}

/**
 * Both say the same words in the same order, and their notes name the same sources. Before they are
 * compared, these differences between the formats are evened out: marks of lists, white space, isolating
 * controls, contents and tables (which repeat the text around them), and where a note stands (a source has
 * one at each reference in Markdown, one a section in Word). A picture counts by its alternative where
 * Markdown tells it in words under its title.
 */
function compareWords(docx: string, md: string): string | null {
  const inWord = readWords("docx+styles", docx);
  const inMarkdown = readWords("commonmark+footnotes", md);
  if (typeof inWord === "string") return inWord;
  if (typeof inMarkdown === "string") return inMarkdown;
  const markdown = inMarkdown.words.join(" ");
  const words = inWord.words
    .join(" ")
    .replace(
      /⟦picture⟧ (.*?) ⟦shows⟧ (.*?) ?⟦\/picture⟧ ?/g,
      (_, title: string, alternative: string) =>
        markdown.includes(`${title} ${alternative}`) ? `${alternative} ` : "",
    )
    .trim()
    .split(" ");
  return (
    firstDifference(words, inMarkdown.words) ?? firstDifference(inWord.notes, inMarkdown.notes)
  );
}

type Read = { words: string[]; notes: string[] };

/** @returns what is wrong, where Pandoc cannot read the file. */
function readWords(format: string, file: string): Read | string {
  const filter = fileURLToPath(new URL("read-words.lua", import.meta.url));
  const args = ["--from", format, "--to", "plain", "--wrap", "none", "--lua-filter", filter, file];
  const { status, stdout, stderr } = spawnSync("pandoc", args, {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) return stderr;
  const notes = new Set<string>();
  const text = stdout.replace(/⟦note⟧ (.*?) ⟦\/note⟧/g, (_, note: string) => {
    notes.add(fold(note));
    return "";
  });
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:- )?/, ""));
  return { words: fold(lines.join(" ")).split(" "), notes: [...notes].sort() };
}

function fold(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function firstDifference(ours: readonly string[], theirs: readonly string[]): string | null {
  const length = Math.max(ours.length, theirs.length);
  for (let at = 0; at < length; at++) {
    if (ours[at] === theirs[at]) continue;
    const around = (words: readonly string[]) =>
      words.slice(Math.max(0, at - AROUND), at + AROUND).join(" ");
    return `Word: … ${around(ours)} …\nMarkdown: … ${around(theirs)} …`;
  }
  return null;
}

/** Turned into a PDF, with a profile of its own. */
function openInLibreOffice(docx: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "rejoinder-libreoffice-"));
  try {
    const { status, stdout, stderr } = spawnSync(
      "libreoffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        docx,
      ],
      { encoding: "utf8", timeout: 300_000 },
    );
    const pdf = join(folder, `${basename(docx, ".docx")}.pdf`);
    const { size } = statSync(pdf, { throwIfNoEntry: false }) ?? { size: 0 };
    return status === 0 && size > 0 ? null : stdout + stderr || "no PDF came of it";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
