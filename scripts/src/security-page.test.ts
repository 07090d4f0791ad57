import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./settings.ts";

const page = readFileSync(join(root, "apps/server/SECURITY.md"), "utf8");

/** Tests that the page names: a path between backticks, then titles between quotation marks. */
const named = page.split("\n").flatMap((row) => {
  const shownBy = row.startsWith("| V") ? (row.split(" | ").at(-1) ?? "") : "";
  return shownBy.split(/(?=`[^`]+`: )/).flatMap((one) => {
    const path = /`([^`]+)`/.exec(one)?.[1] ?? "";
    return [...one.matchAll(/“([^”]+)”/g)].map(([, title]) => ({ path, title: title ?? "" }));
  });
});

it("names a test for every row, and none that is not there", () => {
  expect(named.length).toBeGreaterThan(30);
  const rows = page.split("\n").filter((row) => row.startsWith("| V"));
  expect(rows.filter((row) => !/`[^`]+`: “/.test(row))).toEqual([]);
  const missing = named.filter(({ path, title }) => {
    const file = join(root, path);
    return !existsSync(file) || !readFileSync(file, "utf8").includes(`"${title}"`);
  });
  expect(missing).toEqual([]);
});

it("tells the limits as they are", () => {
  const limits = readFileSync(join(root, "apps/server/src/limits.ts"), "utf8");
  const told = [...page.matchAll(/\| ([\d,]+) (?:a minute|in ten minutes) \|/g)].map(([, times]) =>
    Number(times?.replace(",", "")),
  );
  const are = [...limits.matchAll(/times: ([\d_]+),/g)].map(([, times]) =>
    Number(times?.replace("_", "")),
  );
  expect(told).toEqual(are);
});
