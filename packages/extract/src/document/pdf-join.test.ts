import { expect, it } from "vitest";
import { joinLines } from "./pdf-join.ts";

const lines = (...texts: string[]) =>
  texts.map((text) => ({ text, x: 0, right: 100, y: 0, size: 10 }));

it.each([
  [
    "goes when the word stands without it elsewhere",
    ["The infor-", "mation is information."],
    "The information is information.",
  ],
  [
    "stays when the word has it elsewhere",
    ["An anti-", "war march, anti-war as ever."],
    "An anti-war march, anti-war as ever.",
  ],
  ["stays when nothing tells", ["An anti-", "war march."], "An anti-war march."],
  [
    "becomes soft where the document breaks words",
    ["Infor-", "mation, information, and manip-", "ulation."],
    "Information, information, and manip\u00ADulation.",
  ],
  [
    "stays between names and numbers",
    ["Franco-", "British talks of 2014-", "2015."],
    "Franco-British talks of 2014-2015.",
  ],
  [
    "stays with its space before a conjunction",
    ["Both pre-", "and post-war."],
    "Both pre- and post-war.",
  ],
  ["goes when it was soft as printed", ["An infor\u00AD", "mation."], "An information."],
])("a hyphen at the end of a line %s", (_what, texts, joined) => {
  expect(joinLines([lines(...texts)])).toEqual([joined]);
});

it("puts a space between lines, and none where a script has none", () => {
  expect(joinLines([lines("Nine", "days"), lines("港口已经", "关闭")])).toEqual([
    "Nine days",
    "港口已经关闭",
  ]);
});
