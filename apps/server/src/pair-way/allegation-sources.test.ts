import { expect, it } from "vitest";
import { listAllegationSources } from "./allegation-sources.ts";

it("an allegation’s own sources are those of its original and of every translation of it", () => {
  const [sibling, own] = [{ sourceId: "sibling" }, { sourceId: "own" }];
  const allegation = {
    ...own,
    translationOf: { sourceId: "original", translations: [own, sibling] },
    translations: [{ sourceId: "onwards" }],
  };
  expect(new Set(listAllegationSources(allegation))).toEqual(
    new Set(["own", "original", "sibling", "onwards"]),
  );
});
