import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { type Chromium, findChromium } from "../src/chromium.ts";

const found = process.env["REJOINDER_CHROMIUM"];
const chromium: Chromium = found ? JSON.parse(found) : await findChromium();

export default defineConfig({
  testDir: join(import.meta.dirname, "../src/journeys"),
  testMatch: "**/*.journey.ts",
  // Playwright would follow the `paths` of the others at run time, and those lead to types alone.
  tsconfig: join(import.meta.dirname, "playwright.tsconfig.json"),
  outputDir: join(import.meta.dirname, "../node_modules/.cache/journeys"),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  use: {
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      executablePath: chromium.executablePath,
      args: chromium.args,
      env: { ...process.env, ...chromium.env },
    },
  },
});
