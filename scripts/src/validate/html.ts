import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../chromium.ts";
import type { Outcome } from "./outcome.ts";

const widths = [360, 1280] as const;
const schemes = ["light", "dark"] as const;

/** The Nu HTML checker finds no error and no warning. */
export function checkHtml(name: string, file: string): Outcome {
  const jar = join(
    dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
    "build/dist/vnu.jar",
  );
  const { status, stderr } = spawnSync("java", ["-jar", jar, "--Werror", file], {
    encoding: "utf8",
  });
  return { name: `${name}: the Nu HTML checker is content`, trouble: status === 0 ? null : stderr };
}

/** axe finds nothing, nothing is asked of anybody, and no page scrolls sideways: narrow and wide, light and dark. */
export async function checkInBrowser(files: readonly { name: string; file: string }[]) {
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const outcomes: Outcome[] = [];
  try {
    for (const { name, file } of files) {
      const troubles: string[] = [];
      for (const width of widths)
        for (const scheme of schemes)
          troubles.push(...(await look(browser, file, { width, scheme })));
      outcomes.push({
        name: `${name}: axe is content, and the page asks nothing of anybody`,
        trouble: troubles.join("\n") || null,
      });
    }
  } finally {
    await browser.close();
  }
  return outcomes;
}

type Look = { width: (typeof widths)[number]; scheme: (typeof schemes)[number] };

async function look(browser: Browser, file: string, { width, scheme }: Look): Promise<string[]> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme: scheme });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const troubles: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== address) troubles.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  troubles.push(...(await violationsOf(page)));
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  if (overflow !== 0) troubles.push(`scrolls sideways by ${overflow} px`);
  await context.close();
  return troubles.map((trouble) => `${width} px, ${scheme}: ${trouble}`);
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(" ")}`,
  );
}
