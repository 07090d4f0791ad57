import { expect, it } from "vitest";
import { answersTo } from "./answers.ts";

const denial = { element: 1, types: ["denies_general"] };
const excuse = { element: 2, types: ["apologises"] };
const open = { element: 1, types: [] };
const responses = [{ answers: [denial, excuse] }, { answers: [] }, { answers: [open] }];

const to = (number: number) => answersTo(responses, ({ element }) => element === number);

it("tells which responses answer an element, by number, and how", () => {
  expect(to(1)).toEqual([
    { response: 1, answer: denial },
    { response: 3, answer: open },
  ]);
  expect(to(2)).toEqual([{ response: 1, answer: excuse }]);
});

it("is empty where none does", () => {
  expect(to(3)).toEqual([]);
  expect(answersTo<never>([], () => true)).toEqual([]);
});
