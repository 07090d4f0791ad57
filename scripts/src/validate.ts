import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportContent, ReportEdition } from "@rejoinder/report";
import { generateIfStale } from "./build.ts";
import { checkDocx } from "./validate/docx.ts";
import type { Outcome } from "./validate/outcome.ts";

const say = (line: string) => console.error(line);
await generateIfStale(say);
const { fillDesk } = await import("./validate/filled-desk.ts");
const { renderReport } = await import("@rejoinder/report");
const { checkHtml, checkInBrowser } = await import("./validate/html.ts");
const { checkMarkdown } = await import("./validate/md.ts");
const { checkPdf } = await import("./validate/pdf.ts");

/** Programs from outside npm, with the Debian package that brings each. */
const programs = {
  java: "default-jre-headless",
  pandoc: "pandoc",
  libreoffice: "libreoffice-writer",
  qpdf: "qpdf",
  pdftotext: "poppler-utils",
} as const;

/** Installs what is missing where that may be done; elsewhere says what is missing. */
function bringPrograms(): void {
  const missing = Object.entries(programs).filter(
    ([program]) => spawnSync(program, ["--version"]).error !== undefined,
  );
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync("apt-get", ["--version"]).error) {
    say(
      `[PROGRAM_MISSING] Install ${packages.join(" and ")} first: apt-get install ${packages.join(" ")}`,
    );
    process.exit(1);
  }
  say(`Installing ${packages.join(", ")} …`);
  execFileSync("apt-get", ["update", "-qq"], { stdio: ["ignore", 2, 2] });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", 2, 2],
  });
}

/** The same report as an edition: a correction, with everything that editors write. */
function asEdition(content: ReportContent): ReportContent {
  const { locale, slug } = content;
  const edition: ReportEdition = {
    number: 2,
    kind: "correction",
    publishedAt: "2026-03-02T12:00:00.000Z",
    timeZone: "Europe/Paris",
    publisher: { name: "The Desk", url: "https://desk.example" },
    signedBy: ["Ana Editor", "Bo Editor"],
    introduction: "First paragraph, *as it is*.\n\nSecond paragraph.",
    method: "We also telephoned.",
    what: "A date.",
    why: "It was misread.",
    address: `https://desk.example/editions/${slug}/2/${locale}`,
  };
  return { ...content, edition };
}

bringPrograms();
const folder = await mkdtemp(join(tmpdir(), "rejoinder-validate-"));
const outcomes: Outcome[] = [];
try {
  const filled = await fillDesk();
  const reports = filled.reports.flatMap(({ locale, content }) => [
    { name: `report in ${locale}`, stem: locale, content },
    { name: `edition in ${locale}`, stem: `edition-${locale}`, content: asEdition(content) },
  ]);
  const { quotations } = filled;
  const pages: { name: string; file: string }[] = [];
  for (const { name, stem, content } of reports) {
    const write = async (format: "html" | "md" | "docx" | "pdf") => {
      const file = join(folder, `${stem}.${format}`);
      await writeFile(file, await renderReport(format, content));
      return file;
    };
    const [html, md, docx] = [await write("html"), await write("md"), await write("docx")];
    pages.push({ name: `${name}, HTML`, file: html });
    outcomes.push(
      checkHtml(`${name}, HTML`, html),
      ...checkMarkdown(`${name}, Markdown`, md, { content, quotations }),
      ...checkDocx(`${name}, Word`, docx, md),
      ...checkPdf(`${name}, PDF`, await write("pdf"), content),
    );
  }
  outcomes.push(...(await checkInBrowser(pages)));
} finally {
  await rm(folder, { recursive: true, force: true });
}

for (const { name, trouble } of outcomes)
  console.log(trouble ? `✗ ${name}\n${trouble}` : `✓ ${name}`);
const failed = outcomes.filter(({ trouble }) => trouble !== null).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
