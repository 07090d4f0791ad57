import { runProgram } from "./run-program.ts";

/**
 * Asks the registry whether a package that the lock file names is known to be dangerous.
 * Exit 0: of none is anything of high or critical severity known. 1: of one it is; it is named.
 * 2: nothing was checked, for the registry, such as some mirrors, does not answer such questions.
 */
const pnpm = process.env["REJOINDER_PNPM"] ?? "pnpm";
const { exitCode, output } = await runProgram("npx", [
  "--yes",
  pnpm,
  "audit",
  "--audit-level",
  "high",
]);
console.log(output.trim());
if (exitCode === 0) {
  console.log("Nothing of high or critical severity is known of any package.");
} else if (/^Severity: .*\b(high|critical)\b/m.test(output)) {
  console.log("A package is known to be dangerous: see above, and raise its version.");
  process.exitCode = 1;
} else {
  console.error(
    "Nothing was checked: the registry did not answer. Try where the npm registry itself is reached.",
  );
  process.exitCode = 2;
}
