import { Stance } from "@rejoinder/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reprintsOf, sourceOf } from "../gate/gate-testing.ts";
import { weigh } from "./weigh.ts";
import { itemOf, toWeigh } from "./weighing-testing.ts";

const againstAllegation = ["inconsistent", "consistent"] as const;
const againstResponse = ["consistent", "very_inconsistent"] as const;
const [record, study] = [sourceOf("record"), sourceOf("study")];
const exactly = (value: number) => ({ low: value, high: value });

it("sums by side what speaks against it, and the side that less speaks against leads", () => {
  const pair = toWeigh([itemOf(record, againstAllegation), itemOf(study, againstResponse)]);
  expect(weigh(pair)).toMatchObject({
    inconsistency: { allegation: exactly(100), response: exactly(200) },
    margin: exactly(100),
    lead: "allegation",
  });
});

it("weighs by how reliable the source is and how credible what it says", () => {
  const weak = { reliability: "D", credibility: 3 } as const;
  const pair = toWeigh([itemOf(record, againstAllegation), itemOf(study, againstResponse, weak)]);
  expect(weigh(pair)).toMatchObject({ margin: exactly(-52), lead: "response" });
});

it.each([
  ["consistent", "consistent", 0],
  ["neutral", "not_applicable", 0],
  ["very_consistent", "consistent", 1],
  ["inconsistent", "not_applicable", 1],
  ["very_inconsistent", "very_consistent", 4],
  ["not_applicable", "not_applicable", null],
] as const)("%s and %s: diagnosticity %s", (allegation, response, expected) => {
  const { items } = weigh(toWeigh([itemOf(record, [allegation, response])]));
  expect(items).toMatchObject([{ diagnosticity: expected }]);
});

it("what a stance does not apply to is not spoken against", () => {
  const pair = toWeigh([itemOf(record, ["inconsistent", "not_applicable"])]);
  expect(weigh(pair)).toMatchObject({ margin: exactly(-100), lead: "response" });
});

it.each([
  ["no evidence", []],
  [
    "what counts equally on both sides",
    [itemOf(record, ["inconsistent", "consistent"]), itemOf(study, ["consistent", "inconsistent"])],
  ],
  ["what tells nothing between them", [itemOf(record, ["inconsistent", "inconsistent"])]],
] as const)("with %s the sides are level", (_, evidence) => {
  expect(weigh(toWeigh(evidence))).toMatchObject({ margin: exactly(0), lead: "level" });
});

it("lists what does not count, with its reason, and weighs it as nothing", () => {
  const own = itemOf(sourceOf("indictment"), againstResponse);
  const weighing = weigh(toWeigh([own, itemOf(record, againstAllegation)]));
  expect(weighing.items.map(({ why }) => why)).toEqual(["own_source", null]);
  expect(weighing.lead).toBe("response");
});

describe("a grade that nobody can give", () => {
  const unknown = { reliability: "F", credibility: 6 } as const;

  it("leaves open which side leads where that hangs on it", () => {
    const pair = toWeigh([
      itemOf(record, againstAllegation, { reliability: "C" }),
      itemOf(study, againstResponse, unknown),
    ]);
    expect(weigh(pair)).toMatchObject({ margin: { low: -52, high: 140 }, lead: "cannot_tell" });
  });

  it("does not where it cannot matter", () => {
    const pair = toWeigh([itemOf(study, againstResponse, unknown)]);
    expect(weigh(pair)).toMatchObject({ margin: { low: 8, high: 200 }, lead: "allegation" });
  });
});

describe("whatever the evidence", () => {
  const stance = fc.constantFrom(...Object.values(Stance));
  const sources = [record, study, ...reprintsOf("wire", 3)];
  const item = fc
    .record({
      source: fc.constantFrom(...sources),
      stances: fc.tuple(stance, stance),
      reliability: fc.constantFrom("A", "B", "E", "F", null),
      credibility: fc.constantFrom(1, 3, 6, null),
    })
    .map(({ source, stances, ...grades }) => itemOf(source, stances, grades));
  const evidence = fc.array(item, { maxLength: 8 });
  const figures = (items: Parameters<typeof toWeigh>[0]) => {
    const { items: rows, ...balance } = weigh(toWeigh(items));
    expect(rows.length).toBe(items.length);
    return balance;
  };

  it("its order does not matter", () => {
    const shuffled = evidence.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, ([items, anew]) => {
        expect(figures(anew)).toEqual(figures(items));
      }),
    );
  });

  it("what does not discriminate changes nothing", () => {
    fc.assert(
      fc.property(evidence, stance, fc.constantFrom(...sources), (items, same, source) => {
        const more = itemOf(source, [same, same], { id: "same" });
        expect(figures([...items, more])).toEqual(figures(items));
      }),
    );
  });

  it("a reprint that says the same changes nothing", () => {
    const twice = fc
      .array(item, { minLength: 1, maxLength: 8 })
      .chain((items) => fc.tuple(fc.constant(items), fc.constantFrom(...items)));
    fc.assert(
      fc.property(twice, ([items, one]) => {
        const [reprint] = reprintsOf("wire", 3);
        const isOfWire = one.source.originGroup !== null;
        const source = isOfWire && reprint ? { ...one.source, id: "wire-9" } : one.source;
        const again = { ...one, id: "again", source };
        expect(figures([...items, again])).toEqual(figures(items));
      }),
    );
  });

  it("the margin lies within what the two inconsistencies allow", () => {
    fc.assert(
      fc.property(evidence, (items) => {
        const { margin, inconsistency } = figures(items);
        const { allegation, response } = inconsistency;
        expect(margin.low).toBeGreaterThanOrEqual(response.low - allegation.high);
        expect(margin.high).toBeLessThanOrEqual(response.high - allegation.low);
        expect(margin.low).toBeLessThanOrEqual(margin.high);
      }),
    );
  });
});
