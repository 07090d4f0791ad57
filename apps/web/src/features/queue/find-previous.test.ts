import { PAGE_MAX } from "@rejoinder/schema";
import { expect, it } from "vitest";
import type { PairPage } from "../../desk/pair-list.ts";
import { findPrevious } from "./find-previous.ts";

/** A list of pairs at these positions, in pages as the API gives them. */
function listOf(positions: readonly number[]) {
  let asked = 0;
  const list = async (after: number): Promise<PairPage> => {
    asked += 1;
    const rest = positions.filter((position) => position > after);
    const page = rest.slice(0, PAGE_MAX);
    return {
      pairs: page.map((position) => ({ position })) as PairPage["pairs"],
      after: rest.length > PAGE_MAX ? (page.at(-1) ?? null) : null,
    };
  };
  return { list, asked: () => asked };
}
const everyOne = Array.from({ length: 1000 }, (_, index) => index + 1);

it("finds the one before in a dense list at once", async () => {
  const { list, asked } = listOf(everyOne);
  expect(await findPrevious(list, 500)).toBe(499);
  expect(asked()).toBe(1);
});

it("finds the one before however far it is", async () => {
  expect(await findPrevious(listOf([3, 900]).list, 899)).toBe(3);
  expect(await findPrevious(listOf(everyOne.filter((at) => at < 700)).list, 1000)).toBe(699);
});

it("says when there is none", async () => {
  expect(await findPrevious(listOf(everyOne).list, 1)).toBeNull();
  expect(await findPrevious(listOf([]).list, 50)).toBeNull();
  expect(await findPrevious(listOf([50, 60]).list, 50)).toBeNull();
});
