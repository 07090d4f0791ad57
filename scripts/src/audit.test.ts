import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { runProgram } from "./run-program.ts";
import { root } from "./settings.ts";

let registry: Server | undefined;
afterEach(() => registry?.close());

const advisory = (severity: string) => ({
  id: 1,
  url: "https://example.org/advisory",
  title: "Anybody may do anything",
  severity,
  vulnerable_versions: "*",
  cwe: [],
  cvss: { score: 9, vectorString: null },
});

/** `npm run audit` against a registry that answers every question in one way. */
async function audit(status: number, answer: object) {
  registry = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
    });
  });
  await once(registry.listen(0, "127.0.0.1"), "listening");
  const { port } = registry.address() as AddressInfo;
  return runProgram(join(root, "scripts/run.mjs"), ["audit"], {
    env: { pnpm_config_registry: `http://127.0.0.1:${port}/` },
  });
}

it("says that nothing dangerous is known, and ends with 0", async () => {
  const { exitCode, output } = await audit(200, {});
  expect(output).toContain("Nothing of high or critical severity is known");
  expect(exitCode).toBe(0);
});

it("names what is dangerous, and ends with 1", async () => {
  const { exitCode, output } = await audit(200, { fastify: [advisory("critical")] });
  expect(output).toContain("Anybody may do anything");
  expect(output).toContain("fastify");
  expect(exitCode).toBe(1);
});

it("does not fail for what is less than high", async () => {
  expect((await audit(200, { fastify: [advisory("moderate")] })).exitCode).toBe(0);
});

it("says that nothing was checked where the registry does not answer, and ends with 2", async () => {
  const { exitCode, output } = await audit(405, { error: "no such thing here" });
  expect(output).toContain("Nothing was checked");
  expect(exitCode).toBe(2);
});
