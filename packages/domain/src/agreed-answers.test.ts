import type { ResponseType } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { agreedAnswers } from "./agreed-answers.ts";

const judging = (elementId: string, statementId: string, types: ResponseType[]) => ({
  elements: [{ elementId, status: null, answers: [{ statementId, types }] }],
});

it("takes over what every review that judged the cell says of it", () => {
  expect(
    agreedAnswers([
      judging("e1", "r1", ["denies_general", "legal_objection"]),
      judging("e1", "r1", ["legal_objection", "denies_general"]),
    ]),
  ).toEqual([{ elementId: "e1", statementId: "r1", types: ["denies_general", "legal_objection"] }]);
});

it("leaves a cell open on which reviews differ, also where one says less", () => {
  expect(
    agreedAnswers([judging("e1", "r1", ["admits"]), judging("e1", "r1", ["admits_part"])]),
  ).toEqual([]);
  expect(
    agreedAnswers([judging("e1", "r1", ["admits", "apologises"]), judging("e1", "r1", ["admits"])]),
  ).toEqual([]);
});

it("does not count a review that passes the cell by", () => {
  expect(
    agreedAnswers([
      judging("e1", "r1", ["admits"]),
      judging("e1", "r1", []),
      judging("e1", "r2", ["non_responsive"]),
      { elements: [] },
    ]),
  ).toEqual([
    { elementId: "e1", statementId: "r1", types: ["admits"] },
    { elementId: "e1", statementId: "r2", types: ["non_responsive"] },
  ]);
});

it("agrees on nothing where nobody judged a cell", () => {
  expect(agreedAnswers([{ elements: [] }, judging("e1", "r1", [])])).toEqual([]);
});
