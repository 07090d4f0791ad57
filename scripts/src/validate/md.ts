import { spawnSync } from "node:child_process";
import type { ReportContent } from "@rejoinder/report";
import { evidenceStatusInfo } from "@rejoinder/schema";
import { z } from "zod";
import type { Outcome } from "./outcome.ts";

/** Read back by Pandoc, the Markdown holds every quotation, heading and status, and every footnote leads somewhere. */
export function checkMarkdown(
  name: string,
  file: string,
  { content, quotations }: { content: ReportContent; quotations: readonly string[] },
): Outcome[] {
  const plain = readWith("plain", file);
  const read = document.safeParse(JSON.parse(readWith("json", file)));
  const blocks = read.success ? read.data.blocks : [];
  const headings = blocks.flatMap((block) =>
    isOf(block, "Header") ? [fold(stringify(block))] : [],
  );
  return [
    outcome(
      `${name}: pandoc reads every quotation back`,
      quotations.filter((quotation) => !plain.includes(quotation)),
    ),
    outcome(
      `${name}: pandoc finds the title and every pair among the headings`,
      [content.title, ...content.pairs.map(({ title }) => title)].filter(
        (title) => !headings.some((heading) => heading.endsWith(fold(title))),
      ),
    ),
    outcome(`${name}: pandoc reads the status of every pair`, missingStatuses(blocks, content)),
    outcome(`${name}: every footnote leads to its source`, [
      ...[...plain.matchAll(/\[\^\d+\]/g)].map(([mark]) => mark),
      ...(countOf(blocks, "Note") === 0 && content.sources.length > 0 ? ["no footnote"] : []),
    ]),
  ];
}

function outcome(name: string, lost: readonly string[]): Outcome {
  return { name, trouble: lost.map((each) => `lost: ${each}`).join("\n") || null };
}

function readWith(format: "plain" | "json", file: string): string {
  const args = ["--from", "commonmark+footnotes", "--to", format, "--wrap", "none", file];
  const { status, stdout, stderr } = spawnSync("pandoc", args, {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`pandoc: ${stderr}`);
  return stdout;
}

/** What stands under the heading of a pair begins with its status, but for one that is under review. */
function missingStatuses(blocks: readonly unknown[], { pairs, locale }: ReportContent): string[] {
  return pairs.flatMap(({ title, standing: { status, progress } }) => {
    if (progress === "in_review") return [];
    const at = blocks.findIndex(
      (block) => isOf(block, "Header") && fold(stringify(block)).endsWith(fold(title)),
    );
    const { label } = evidenceStatusInfo[status];
    return fold(stringify(blocks[at + 1])).includes(fold(label[locale]))
      ? []
      : [`${title}: ${status}`];
  });
}

/** Of Pandoc's JSON, as far as it is read here. */
const document = z.object({ blocks: z.array(z.unknown()) });
const element = z.object({ t: z.string(), c: z.unknown() });

function isOf(value: unknown, type: string): boolean {
  return element.safeParse(value).data?.t === type;
}

function countOf(value: unknown, type: string): number {
  const below = typeof value === "object" && value !== null ? Object.values(value) : [];
  return below.reduce((sum: number, each) => sum + countOf(each, type), isOf(value, type) ? 1 : 0);
}

/** The words of an element of Pandoc's, its identifiers aside. */
function stringify(value: unknown): string {
  if (Array.isArray(value)) return value.map(stringify).join("");
  const { data } = element.safeParse(value);
  if (!data) return "";
  return data.t === "Str" && typeof data.c === "string" ? data.c : stringify(data.c);
}

/** White space aside. */
function fold(text: string): string {
  return text.replace(/[\s\u2066-\u2069]+/g, "");
}
