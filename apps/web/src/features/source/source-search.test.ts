import { expect, it } from "vitest";
import { readSourceSearch, sourceFilterOf } from "./source-search.ts";

const origin = "0190a6f4-8e1b-7c3d-9a2e-5f6071829304";

it("reads what narrows the list from the address, and tells the server the same", () => {
  const search = { q: " telegram ", kind: "expert", reliability: "none", origin, needs: "lost" };
  expect(sourceFilterOf(readSourceSearch(search))).toEqual({
    query: "telegram",
    kind: "expert",
    reliability: null,
    originGroupId: origin,
    needs: "lost",
  });
});

it("passes over what it does not know, and names every field", () => {
  const search = { q: "  ", kind: "rumour", reliability: "G", origin: "here", needs: "love" };
  expect(Object.entries(readSourceSearch(search))).toEqual(
    ["q", "kind", "reliability", "origin", "needs"].map((field) => [field, undefined]),
  );
  expect(sourceFilterOf({})).toEqual({});
});
