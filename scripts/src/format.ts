import { runProgram, tool } from "./run-program.ts";

const { exitCode } = await runProgram(
  tool("biome"),
  ["check", "--write", "--config-path=scripts/config/format.json", ...process.argv.slice(2)],
  { shown: true },
);
process.exitCode = exitCode ?? 1;
