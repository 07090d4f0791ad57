import { expect, it } from "vitest";
import { openShelf } from "./shelf.ts";

/** A shelf that notes what it had to have made. */
function openNoted(max: number) {
  const shelf = openShelf<string>(max);
  const made: string[] = [];
  const get = (name: string, size = 1) =>
    shelf.get(name, async () => {
      made.push(name);
      return { value: name.toUpperCase(), size };
    });
  return { get, made };
}

it("makes a thing once, also for those who ask while it is made", async () => {
  const { get, made } = openNoted(10);
  expect(await Promise.all([get("a"), get("a")])).toEqual(["A", "A"]);
  expect(await get("a")).toBe("A");
  expect(made).toEqual(["a"]);
});

it("lets go of what was not asked for longest", async () => {
  const { get, made } = openNoted(2);
  for (const name of ["a", "b", "a", "c", "a", "b"]) await get(name);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

it("hands out what is larger than itself, and keeps the rest", async () => {
  const { get, made } = openNoted(2);
  for (const name of ["a", "big", "big", "a"]) await get(name, name === "big" ? 3 : 1);
  expect(made).toEqual(["a", "big", "big"]);
});

it("tries again what could not be made", async () => {
  const shelf = openShelf<string>(1);
  const fail = () => Promise.reject(new Error("away"));
  await expect(shelf.get("a", fail)).rejects.toThrow("away");
  expect(await shelf.get("a", async () => ({ value: "A", size: 1 }))).toBe("A");
});
