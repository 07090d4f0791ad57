import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import { expect, it } from "vitest";
import { notMeasuredInfo } from "./measured.ts";

it.each(frenchSentences({ notMeasuredInfo }))("is set as French: %s", (sentence) => {
  expect(frenchSlips(sentence)).toEqual([]);
});
