import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findChromium } from "../chromium.ts";

export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof categories)[number];

export type Audit = {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Milliseconds, as a slow telephone would see it. */
  largestPaint: number;
  /** Titles of what did not pass whole. */
  short: string[];
};

/** Runs Lighthouse so often on each page, one after the other, each in a browser of its own. */
export async function auditPages(addresses: readonly string[], times: number): Promise<Audit[][]> {
  const audits: Audit[][] = [];
  for (const address of addresses) {
    const runs: Audit[] = [];
    for (let time = 0; time < times; time += 1) runs.push(await audit(address));
    audits.push(runs);
  }
  return audits;
}

async function audit(address: string): Promise<Audit> {
  const { executablePath, args, env } = await findChromium();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    env: { ...process.env, ...env },
  });
  try {
    const result = await lighthouse(address, {
      port,
      logLevel: "error",
      onlyCategories: [...categories],
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? "no result"}`);
    const { lhr } = result;
    return {
      scores: Object.fromEntries(
        categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
      ) as Record<Category, number>,
      largestPaint: Math.round(lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN),
      short: categories.flatMap((name) =>
        (lhr.categories[name]?.auditRefs ?? [])
          .filter(({ weight, id }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${name}: ${lhr.audits[id]?.title ?? id}`),
      ),
    };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("a port was asked for");
  return address.port;
}
