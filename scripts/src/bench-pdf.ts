import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { bareSource } from "./bench-pdf/bare-source.ts";
import { makeLightCalls } from "./bench-pdf/light-calls.ts";
import { madeUpContent } from "./bench-pdf/made-up-content.ts";
import type { Measured, Order } from "./bench-pdf/measured-process.ts";
import { generateIfStale } from "./build.ts";

await generateIfStale((line) => console.error(line));
// Imported only now: it needs the client that the build generates.
const { renderApart } = await import("@rejoinder/report/apart");

/** Pairs, and how often each is set. */
const SIZES = [
  { pairs: 200, rounds: 5 },
  { pairs: 5000, rounds: 1 },
];

const folder = await mkdtemp(join(tmpdir(), "rejoinder-bench-pdf-"));
try {
  console.log(
    `A report as PDF/UA-1 against the same words as headings and paragraphs of bare Typst, each in a process of its own, without its start; the best of the rounds, on ${cpus()[0]?.model ?? "an unknown processor"}.\n`,
  );
  console.log("| pairs | | s | × bare | × bare, same faces | peak MB | file MB |");
  console.log("|---|---|---|---|---|---|---|");
  for (const { pairs, rounds } of SIZES) await compare(pairs, rounds);
  for (const { pairs } of SIZES) await disturb(pairs);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function compare(pairs: number, rounds: number): Promise<void> {
  const content = madeUpContent(pairs);
  const source = join(folder, `${pairs}.typ`);
  const inFaces = join(folder, `${pairs}-faces.typ`);
  await writeFile(source, await bareSource(content, null));
  await writeFile(inFaces, await bareSource(content, "Inter"));
  const runs: Record<"bare" | "faces" | "report", Measured[]> = { bare: [], faces: [], report: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.bare.push(await measure({ source }));
    runs.faces.push(await measure({ source: inFaces }));
    runs.report.push(await measure({ pairs }));
  }
  const bare = bestOf(runs.bare);
  const faces = bestOf(runs.faces);
  const names = { bare: "bare Typst", faces: "bare Typst, the report’s sans", report: "report" };
  for (const [name, run] of [
    [names.bare, bare],
    [names.faces, faces],
    [names.report, bestOf(runs.report)],
  ] as const)
    console.log(
      `| ${pairs} | ${name} | ${run.seconds.toFixed(2)} | ${(run.seconds / bare.seconds).toFixed(2)} | ${(run.seconds / faces.seconds).toFixed(2)} | ${run.megabytes.toFixed(0)} | ${(run.bytes / 1e6).toFixed(1)} |`,
    );
}

/** @throws Error when the process ends without an answer. */
async function measure(order: Order): Promise<Measured> {
  const child = fork(join(import.meta.dirname, "bench-pdf/measured-process.ts"));
  const answer = once(child, "message");
  const end = once(child, "exit");
  child.send(order);
  const measured = await Promise.race([answer, end.then(() => null)]);
  if (measured === null) throw new Error("A measured process ended without an answer");
  await end;
  return measured[0] as Measured;
}

function bestOf(runs: readonly Measured[]): Measured {
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

/** Light calls to this process while a report is rendered apart. */
async function disturb(pairs: number): Promise<void> {
  const content = madeUpContent(pairs);
  const endCalls = await makeLightCalls();
  const start = performance.now();
  await renderApart("pdf", content);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const calls = await endCalls();
  console.log(
    `\n${pairs} pairs rendered apart in ${seconds} s, with start and transfer; ${calls.length} light calls to this process meanwhile: p50 ${at(calls, 0.5)} ms, p99 ${at(calls, 0.99)} ms, longest ${at(calls, 1)} ms.`,
  );
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  ).toFixed(1);
}
