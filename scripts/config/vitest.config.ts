import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "../..");

/** For tests that use databases or start processes, on machines that may be slow and busy. */
const database = {
  setupFiles: [join(root, "prisma/src/testing-cleanup.ts")],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    root,
    // Many wait for PostgreSQL or a process: one worker, Vitest's choice on two cores, idles.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: [join(root, "prisma/src/testing-setup.ts")],
    projects: [
      {
        test: {
          name: "unit",
          root,
          include: ["packages/*/src/**/*.test.ts"],
          testTimeout: database.testTimeout,
        },
      },
      { test: { name: "scripts", root, include: ["scripts/src/**/*.test.ts"], ...database } },
      {
        test: {
          name: "db",
          root,
          include: ["prisma/src/**/*.test.ts"],
          // Prisma's engine is WebAssembly, which Node still calls an experiment.
          execArgv: ["--disable-warning=ExperimentalWarning"],
          ...database,
        },
      },
      { test: { name: "server", root, include: ["apps/server/src/**/*.test.ts"], ...database } },
      {
        extends: join(root, "apps/web/vitest.config.ts"),
        root: join(root, "apps/web"),
        test: { name: "web", ...database },
      },
    ],
  },
});
