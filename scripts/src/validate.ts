import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateIfStale } from "./build.ts";
import type { Filled } from "./validate/filled-desk.ts";

const say = (line: string) => console.error(line);
await generateIfStale(say);
const { fillDesk } = await import("./validate/filled-desk.ts");

/** Programs from outside npm, with the Debian package that brings each. */
const programs = { java: "default-jre-headless", pandoc: "pandoc" } as const;

type Outcome = { name: string; trouble: string | null };

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

/** The Nu HTML checker finds no error and no warning. */
function checkHtml(name: string, file: string): Outcome {
  const jar = join(
    dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
    "build/dist/vnu.jar",
  );
  const { status, stderr } = spawnSync("java", ["-jar", jar, "--Werror", file], {
    encoding: "utf8",
  });
  return { name: `${name}: the Nu HTML checker is content`, trouble: status === 0 ? null : stderr };
}

/** Read back by pandoc, the Markdown holds every quotation to the letter. */
function checkMarkdown(name: string, file: string, { quotations }: Filled): Outcome {
  const args = ["--from", "commonmark", "--to", "plain", "--wrap", "none", file];
  const { status, stdout, stderr } = spawnSync("pandoc", args, { encoding: "utf8" });
  const lost = quotations.filter((quotation) => !stdout.includes(quotation));
  const trouble = status === 0 ? lost.map((quotation) => `lost: ${quotation}`).join("\n") : stderr;
  return { name: `${name}: pandoc reads every quotation back`, trouble: trouble || null };
}

bringPrograms();
const folder = await mkdtemp(join(tmpdir(), "rejoinder-validate-"));
const outcomes: Outcome[] = [];
try {
  const filled = await fillDesk();
  for (const { locale, html, md } of filled.reports) {
    await writeFile(join(folder, `${locale}.html`), html);
    await writeFile(join(folder, `${locale}.md`), md);
    outcomes.push(
      checkHtml(`report in ${locale}, HTML`, join(folder, `${locale}.html`)),
      checkMarkdown(`report in ${locale}, Markdown`, join(folder, `${locale}.md`), filled),
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

for (const { name, trouble } of outcomes)
  console.log(trouble ? `✗ ${name}\n${trouble}` : `✓ ${name}`);
const failed = outcomes.filter(({ trouble }) => trouble !== null).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
