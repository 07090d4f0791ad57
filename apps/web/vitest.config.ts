import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    name: "web",
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/patience.ts"],
    // They read files beside their own, whose place only Node itself tells right.
    server: { deps: { external: [/\/packages\/citation\//] } },
  },
});
