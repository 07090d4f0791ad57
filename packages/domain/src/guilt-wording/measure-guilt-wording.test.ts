import { locales } from "@rejoinder/schema";
import { describe, expect, it } from "vitest";
import { guiltLanguages } from "./find-in-sentence.ts";
import { guiltSentences, measureGuiltWording } from "./measure-guilt-wording.ts";

describe.each(locales)("%s sentences", (lang) => {
  const { tuning, held_out: heldOut } = guiltSentences[lang];
  const all = [tuning, heldOut].flatMap(({ asserts, leavesOpen }) => [...asserts, ...leavesOpen]);

  it("are many, about half of each kind, and none stands twice", () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all).size).toBe(all.length);
    for (const { asserts, leavesOpen } of [tuning, heldOut])
      expect(asserts.length / (asserts.length + leavesOpen.length)).toBeCloseTo(0.5, 1);
  });

  it("that are held out are no rule's example", () => {
    const examples = guiltLanguages[lang].rules.flatMap(({ example }) => Object.values(example));
    const held = [...heldOut.asserts, ...heldOut.leavesOpen];
    expect(held.filter((sentence) => examples.includes(sentence))).toEqual([]);
  });

  it("that the rules were not written against seldom raise a false alarm, and mostly are found", () => {
    const score = measureGuiltWording(lang, heldOut);
    expect(score.falseAlarmRate).toBeLessThanOrEqual(0.05);
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.8);
  });

  it("that the rules were written against are nearly all judged rightly", () => {
    const score = measureGuiltWording(lang, tuning);
    expect(score.falseAlarms).toEqual([]);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
  });
});

it("counts what is missed and what is flagged without need", () => {
  const score = measureGuiltWording("en", {
    asserts: ["Vale is guilty.", "Vale did what he did."],
    leavesOpen: ["Vale is at home.", "Vale is a thief."],
  });
  expect(score).toEqual({
    sentences: 4,
    precision: 0.5,
    recall: 0.5,
    falseAlarmRate: 0.5,
    missed: ["Vale did what he did."],
    falseAlarms: ["Vale is a thief."],
  });
});
