import { generateIfStale } from "./build.ts";
import { runChecks } from "./checks.ts";
import { reportFailure } from "./failure.ts";

try {
  await generateIfStale(console.log);
  const { failed } = await runChecks();
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
