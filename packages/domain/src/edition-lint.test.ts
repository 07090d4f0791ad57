import { expect, it } from "vitest";
import { type DraftToLint, lintDraft, mayPublish, type PairInDraft } from "./edition-lint.ts";

const pair = (given: Partial<PairInDraft> = {}): PairInDraft => ({
  id: "pair",
  blockers: [],
  unanchored: 0,
  guilt: 0,
  unarchived: 0,
  untranslated: {},
  blank: {},
  ...given,
});
const draft = (given: Partial<DraftToLint> = {}): DraftToLint => ({
  kind: "first",
  number: 1,
  locales: ["en", "fr"],
  introduction: {},
  method: {},
  what: {},
  why: {},
  reasons: [],
  case: { isConfidential: false, blank: {}, guilt: 0, hasStage: true, unarchived: 0 },
  hasAddress: true,
  pairs: [pair()],
  ...given,
});
const told = (given: Partial<DraftToLint>) =>
  lintDraft(draft(given)).map(({ code, severity, pairId, locale, count }) =>
    [severity, code, pairId ?? locale ?? "", count].join(" "),
  );

it("a draft with nothing wrong may be published", () => {
  expect(told({})).toEqual([]);
  expect(mayPublish([])).toBe(true);
});

it.each([
  ["no pair is chosen", { pairs: [] }, "error no_pairs  1"],
  ["a pair is held", { pairs: [pair({ blockers: ["held"] })] }, "error held pair 1"],
  [
    "quotations are not found",
    { pairs: [pair({ unanchored: 2 })] },
    "error unanchored_quotation pair 2",
  ],
  ["a title is blank", { pairs: [pair({ blank: { fr: 1 } })] }, "error blank_text pair 1"],
  [
    "the case's title is blank",
    { case: { ...draft().case, blank: { fr: 2 } } },
    "error blank_text fr 2",
  ],
  ["front matter stands in one language", { method: { en: "So." } }, "error blank_text fr 1"],
  [
    "the case is confidential",
    { case: { ...draft().case, isConfidential: true } },
    "error case_confidential  1",
  ],
  [
    "a second edition says it is the first",
    { number: 2, what: { en: "a", fr: "b" }, why: { en: "a", fr: "b" } },
    "error wrong_kind  1",
  ],
  ["a first edition says it corrects", { kind: "correction" as const }, "error wrong_kind  1"],
  [
    "a correction does not say why",
    { number: 2, kind: "correction" as const, what: { en: "a", fr: "b" } },
    "error no_change_words  1",
  ],
  ["guilt is asserted", { pairs: [pair({ guilt: 1 })] }, "warning guilt_wording pair 1"],
  ["a source is not archived", { pairs: [pair({ unarchived: 3 })] }, "warning not_archived pair 3"],
  [
    "a quotation is not translated",
    { pairs: [pair({ untranslated: { en: 0, fr: 2 } })] },
    "warning untranslated pair 2",
  ],
  ["readers have no address", { hasAddress: false }, "warning no_address  1"],
  [
    "a source of the proceedings is not archived",
    { case: { ...draft().case, unarchived: 2 } },
    "warning not_archived  2",
  ],
  [
    "no stage is on record",
    { case: { ...draft().case, hasStage: false } },
    "warning stage_unknown  1",
  ],
])("it is told that %s", (_, given, line) => {
  expect(told(given)).toEqual([line]);
});

it("a warning with a reason lets publish, and an error never does", () => {
  const pairs = [pair({ guilt: 1 })];
  expect(mayPublish(lintDraft(draft({ pairs })))).toBe(false);
  const reasons = [{ code: "guilt_wording" as const, pairId: "pair", reason: "It quotes." }];
  expect(mayPublish(lintDraft(draft({ pairs, reasons })))).toBe(true);
  expect(
    mayPublish(lintDraft(draft({ pairs: [pair({ guilt: 1, blockers: ["held"] })], reasons }))),
  ).toBe(false);
  const ofAnother = [
    { ...reasons[0], code: "guilt_wording" as const, pairId: "other", reason: "x" },
  ];
  expect(mayPublish(lintDraft(draft({ pairs, reasons: ofAnother })))).toBe(false);
});
