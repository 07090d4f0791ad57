import { describe, expect, it } from "vitest";
import { findQuotation } from "./find.ts";
import { page, taken, wordsAt } from "./find-testing.ts";

describe("fuzzy", () => {
  it.each([
    ["number", "le 28 août 2024 devant la presse", "28", "29"],
    ["number", "l’œuvre de trois experts", "trois", "onze"],
    ["date", "le 28 août 2024 devant la presse", "août", "juin"],
    ["date", "he told reporters on Monday", "Monday", "Friday"],
    ["name", "a dit M. Moreau le 28 août 2024", "Moreau", "Castillo"],
    ["negation", "Je n’ai jamais refusé de répondre", "jamais", "toujours"],
    ["negation", "Il n’a pas donné les 10 000 dossiers", "n’a pas", "a"],
    ["negation", "We did not take 5 million dollars", " not", ""],
  ])("tells a changed %s: %s", (kind, exact, from, to) => {
    const changed = page.replace(exact, exact.replace(from, to));
    const found = findQuotation(changed, taken(exact));
    expect(found.state).toBe("fuzzy");
    expect(wordsAt(changed, found)).toBe(exact.replace(from, to));
    expect(found.changes).toContainEqual(expect.objectContaining({ kind }));
  });

  it("tells that “A while ago” became “A few hours ago”, and the reverse", () => {
    const before = page.replace("A few hours ago", "A while ago");
    expect(findQuotation(page, taken("A while ago", before))).toMatchObject({
      state: "fuzzy",
      changes: [{ kind: "date", from: "while", to: "few hours" }],
    });
    expect(findQuotation(before, taken("A few hours ago the growing pains"))).toMatchObject({
      state: "fuzzy",
      changes: [{ kind: "date", from: "few hours", to: "while" }],
    });
  });

  it("ends where the rest was cut off", () => {
    const exact = "the growing pains of the platform were discussed again";
    const changed = page.replace(" were discussed again", "");
    const found = findQuotation(changed, taken(exact));
    expect(wordsAt(changed, found)).toBe("the growing pains of the platform");
    expect(found.changes).toEqual([{ kind: "word", from: "were discussed again", to: "" }]);
  });

  it("is found where it begins as what follows it does", () => {
    const exact = "If the fund pays the town back in time, or";
    const text = `This could well happen: ${exact} If the fund pays the town more than that.`;
    const sought = { ...taken(exact, text), suffix: " If the fund pays the town" };
    const changed = text.replace("back", "early");
    expect(wordsAt(changed, findQuotation(changed, sought))).toBe(exact.replace("back", "early"));
  });

  it("is not cut short where words of its suffix stand in it as well", () => {
    const exact = "I want to ask you now, will Gennifer Flowers be there?";
    const changed =
      "WALLACE: I want to ask you now, will Gennifer Flowers be here? PENCE: Gennifer Flowers will not.";
    const found = findQuotation(changed, {
      exact,
      prefix: "WALLACE: ",
      suffix: " PENCE: Gennifer Flowers will not",
    });
    expect(wordsAt(changed, found)).toBe("I want to ask you now, will Gennifer Flowers be here?");
  });

  it.each([
    ["dollars", "euros"],
    ["We", "I"],
    ["anyone", "people"],
  ])("is found by its own words where nothing is known of its context: %s > %s", (from, to) => {
    const exact = "We did not take 5 million dollars from anyone";
    const changed = page.replace(from, to);
    expect(wordsAt(changed, findQuotation(changed, { exact }))).toBe(exact.replace(from, to));
  });

  it("is lost between two places that are as good", () => {
    const twice = `${page} ${page}`.replaceAll("dollars", "euros");
    const exact = "We did not take 5 million dollars from anyone";
    expect(findQuotation(twice, { exact }).state).toBe("lost");
    const { start } = taken(exact);
    expect(findQuotation(twice, { exact, start })).toMatchObject({ state: "fuzzy", start });
  });
});

describe("lost", () => {
  it.each([
    "We did not take 5 million dollars from anyone",
    "Je n’ai jamais refusé de répondre",
    "growing pains of the platform",
  ])("is what was taken out, though its context stands: %s", (exact) => {
    expect(findQuotation(page.replace(exact, ""), taken(exact))).toMatchObject({
      state: "lost",
      start: null,
      end: null,
      changes: [],
    });
  });

  it("is what was taken out, though words like it stand elsewhere", () => {
    const exact = "We did not take 5 million dollars from anyone";
    const changed = page.replace(exact, "");
    const likeIt = "She: We did not take 9 million roubles from anyone here.";
    expect(findQuotation(`${changed} ${likeIt}`, taken(exact)).state).toBe("lost");
  });

  it("is what was taken out between its prefix and suffix, though a prefix like it stands before", () => {
    const before = "Of the one party’s claims few were found to be true, by a 3 to 1 margin. ";
    const between = "Of the other party’s claims few were found to be true, by a 2 to 1 margin. ";
    const exact = "Few of the other claims were found to be mostly true by them";
    const text = `${before}${between}${exact}, said the weekly paper after that.`;
    const sought = taken(exact, text);
    expect(findQuotation(text.replace(exact, ""), sought).state).toBe("lost");
  });

  it.each(["", " \n", "\u00ad", "?!"])("is a quotation without a word: %j", (exact) => {
    expect(findQuotation(page, { exact }).state).toBe("lost");
  });

  it("is anything sought in no text", () => {
    expect(findQuotation("", taken("growing pains")).state).toBe("lost");
  });
});
