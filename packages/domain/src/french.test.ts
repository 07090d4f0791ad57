import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import { expect, it } from "vitest";
import { captureRefusalInfo, captureWarningInfo } from "./capture-refusals.ts";
import { draftProblemInfo } from "./edition-lint.ts";
import { issueInfo } from "./issues.ts";
import { refusalInfo } from "./refusals.ts";

it.each(
  frenchSentences({
    issueInfo,
    refusalInfo,
    captureRefusalInfo,
    captureWarningInfo,
    draftProblemInfo,
  }),
)("is set as French: %s", (sentence) => {
  expect(frenchSlips(sentence)).toEqual([]);
});
