import { spawnSync } from "node:child_process";
import type { ReportContent, ReportStatement } from "@rejoinder/report";
import type { Outcome } from "./outcome.ts";

/** Of a page over its foot, in points: A4 less the lower margin. */
const BODY = ["-r", "72", "-x", "0", "-y", "0", "-W", "595", "-H", "774"];

/**
 * qpdf finds no fault in a report's file, and pdftotext reads every passage back, to the letter but for
 * white space, in the order of the content.
 */
export function checkPdf(name: string, file: string, content: ReportContent): Outcome[] {
  const { status, stdout, stderr } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
  return [
    { name: `${name}: qpdf is content`, trouble: status === 0 ? null : stdout + stderr },
    {
      name: `${name}: pdftotext reads every passage back in order`,
      trouble: readBack(file, content),
    },
  ];
}

function readBack(file: string, content: ReportContent): string | null {
  const { status, stdout, stderr } = spawnSync("pdftotext", [...BODY, file, "-"], {
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0) return stderr;
  const text = withoutSpace(stdout);
  let from = 0;
  for (const passage of passagesOf(content)) {
    const at = text.indexOf(withoutSpace(passage), from);
    if (at < 0) return `lost, or out of order: ${passage}`;
    from = at;
  }
  return null;
}

/** What is said and shown in each pair, as the report has it. */
function passagesOf({ pairs }: ReportContent): string[] {
  return pairs.flatMap(({ title, allegation, responses, evidence, notes }) => [
    title,
    ...saidIn(allegation),
    ...responses.flatMap(({ statement }) => saidIn(statement)),
    ...evidence.flatMap(({ text }) => text ?? []),
    ...notes.map(({ text }) => text),
  ]);
}

function saidIn({ parts, original }: ReportStatement): string[] {
  return [...parts.map(({ text }) => text), ...(original ? saidIn(original) : [])];
}

/** Lines break anywhere, and places to break are drawn as nothing. */
function withoutSpace(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200B\u2066-\u2069\u202A-\u202C\u00AD]/gu, "");
}
