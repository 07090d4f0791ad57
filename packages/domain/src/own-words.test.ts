import { describe, expect, it } from "vitest";
import { flagOwnWords, stageForWording } from "./own-words.ts";

const names = ["Telegram", "Pavel Durov"];
const before = { stage: "formal_investigation", names } as const;

describe("flags in the desk's own words", () => {
  it("name the words, the sentence they stand in, and what to write instead", () => {
    const text = "Asked again on Monday. Durov is guilty of complicity. No reply came.";
    const [flag, ...others] = flagOwnWords(text, "en", before);
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ rule: "guilt", sentence: "Durov is guilty of complicity." });
    expect(text).toContain(flag?.words);
    expect(flag?.suggestion.fr).not.toBe("");
  });

  it("are found in either language where nobody said which it is", () => {
    expect(flagOwnWords("Durov is guilty.", null, before)).toHaveLength(1);
    expect(flagOwnWords("Durov est coupable.", null, before)).toHaveLength(1);
    expect(flagOwnWords("Durov est coupable.", "en", before)).toEqual([]);
  });

  it("are told once, however often the words occur", () => {
    expect(flagOwnWords("Durov is guilty. I say that Durov is guilty.", null, before).length).toBe(
      1,
    );
  });

  it("are none once the court has spoken", () => {
    expect(flagOwnWords("Durov is guilty.", null, { stage: "judgment", names })).toEqual([]);
  });
});

describe("the stage by which words are judged", () => {
  it.each([
    [null, "there is no step", []],
    [
      "trial",
      "the last step is",
      [
        [null, "charge"],
        [null, "trial"],
      ],
    ],
    [
      "judgment",
      "everybody was judged",
      [
        [null, "trial"],
        [null, "judgment"],
      ],
    ],
    [
      "judgment",
      "each was",
      [
        ["a", "judgment"],
        ["b", "judgment"],
      ],
    ],
    [
      "charge",
      "one was judged and another is not yet",
      [
        ["a", "charge"],
        ["b", "judgment"],
      ],
    ],
    [
      "appeal",
      "one was judged and another appeals",
      [
        ["a", "judgment"],
        ["b", "appeal"],
      ],
    ],
    [
      "judgment",
      "a judgment of all follows",
      [
        ["a", "charge"],
        [null, "judgment"],
      ],
    ],
    [
      "appeal",
      "one appeals after a judgment of all",
      [
        [null, "judgment"],
        ["a", "appeal"],
      ],
    ],
  ] as const)("is %s where %s", (stage, _why, steps) => {
    const told = steps.map(([partyId, each]) => ({ partyId, stage: each }));
    expect(stageForWording(told)).toBe(stage);
  });
});
