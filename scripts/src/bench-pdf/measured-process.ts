import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { renderReport } from "@rejoinder/report";
import { madeUpContent } from "./made-up-content.ts";

/** A Typst file to compile, or pairs of a report to render. */
export type Order = { source: string } | { pairs: number };

/** `megabytes` is the most that the process held. */
export type Measured = { seconds: number; megabytes: number; bytes: number };

process.once("message", async (order: Order) => {
  const work = "source" in order ? await compilation(order.source) : await rendering(order.pairs);
  const start = performance.now();
  const bytes = (await work()).length;
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send?.({ seconds, megabytes, bytes } satisfies Measured);
  process.disconnect?.();
});

async function rendering(pairs: number): Promise<() => Promise<Uint8Array>> {
  const content = madeUpContent(pairs);
  return () => renderReport("pdf", content);
}

/** The report's sans is at hand beside Typst's own faces. */
async function compilation(source: string): Promise<() => Promise<Uint8Array>> {
  const mainFileContent = await readFile(source, "utf8");
  const require = createRequire(import.meta.url);
  const inter = dirname(require.resolve("@expo-google-fonts/inter/package.json"));
  const fontPaths = [join(inter, "400Regular"), join(inter, "700Bold")];
  return async () => {
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
    const compiled = compiler.compile({ mainFileContent });
    if (!compiled.result) throw new Error("Bare Typst has no result");
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  };
}
