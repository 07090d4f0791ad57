import fc from "fast-check";
import { expect, it } from "vitest";
import { comparePaths, keysOf, step } from "./pointer.ts";

it("takes any keys apart again that it put together", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(keysOf(keys.reduce((path, key) => step(path, key), ""))).toEqual(keys);
    }),
  );
});

it("orders indices by number, keys by code unit, and what is above first", () => {
  const paths = ["/b", "/a/10", "/a/9", "", "/a"];
  expect(paths.toSorted(comparePaths)).toEqual(["", "/a", "/a/9", "/a/10", "/b"]);
});
