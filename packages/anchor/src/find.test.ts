import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotation, openText } from "./find.ts";
import { page, taken, wordsAt } from "./find-testing.ts";
import { selectorsOf } from "./quotation.ts";
import { isInsideCharacter } from "./word-edge.ts";

describe("exact", () => {
  it("finds any passage of any text at its very place, if it cuts no character in two", () => {
    const unit = fc.constantFrom(
      ..."ab éœ5’“”…—− \n中.,",
      "e\u0301",
      "\u00ad",
      "OE",
      "''",
      "« ",
      " »",
      "\u{1F64F}",
      "the court ",
    );
    const text = fc.string({ unit, minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 60 }), (text, a, length) => {
        const start = a % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const { exact, prefix, suffix } = selectorsOf(text, start, end);
        fc.pre(/[\p{L}\p{N}]/u.test(exact));
        fc.pre(!isInsideCharacter(text, start) && !isInsideCharacter(text, end));
        const found = findQuotation(text, { exact, prefix, suffix, start });
        expect(found).toEqual({ state: "exact", start, end, score: 1, changes: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it("finds it again after text was put before it", () => {
    const changed = `Mis à jour hier.\n\n${page}`;
    const found = findQuotation(changed, taken("growing pains"));
    expect(found).toMatchObject({ state: "exact", start: changed.indexOf("growing pains") });
  });

  it("does not find it inside a longer word", () => {
    expect(findQuotation("outgrowing pains", { exact: "growing pains" }).state).toBe("lost");
  });

  it("finds part of a word where it was taken from part of a word", () => {
    const sought = { exact: "either of the two", prefix: "He was seen by n" };
    expect(findQuotation("He was seen by neither of the two", sought).state).toBe("exact");
  });

  it("takes context that an excerpt cut out for no context at all", () => {
    const sought = { exact: "growing pains", prefix: "He left. […]", suffix: " […] He came back." };
    expect(findQuotation(page, sought).state).toBe("exact");
    expect(findQuotation(page, { ...sought, prefix: "[...] ago the " }).state).toBe("exact");
  });
});

describe("a quotation that stands several times", () => {
  const text =
    "Yes, we knew of it, said Ana. Time passed. Yes, we knew of it, said Ivo to the court.";
  const exact = "Yes, we knew of it";

  it("is told apart by its context", () => {
    const found = findQuotation(text, { exact, prefix: "Time passed. ", suffix: ", said Ivo" });
    expect(found).toMatchObject({ state: "exact", start: 43 });
  });

  it("is told apart by a single word of its context", () => {
    const item = (which: string) => `they handed in, ${which} item: one cup of milk, warm. `;
    const sought = {
      exact: "one cup of milk",
      prefix: "they handed in, third item: ",
      suffix: ", warm. ",
    };
    expect(findQuotation(item("first") + item("third"), sought)).toMatchObject({
      state: "exact",
      start: item("first").length + sought.prefix.length,
    });
  });

  it("is told apart by its very position when its context cannot", () => {
    expect(findQuotation(text, { exact, start: 43 })).toMatchObject({ state: "exact", start: 43 });
  });

  it("is proposed, no more, where it stands much nearer than anywhere else", () => {
    expect(findQuotation(text, { exact, start: 41 })).toMatchObject({
      state: "fuzzy",
      start: 43,
      changes: [],
    });
  });

  it.each([
    ["no context and no position", {}],
    ["a position between the two", { start: 22 }],
    ["a context that fits neither", { prefix: "Nobody heard that ", suffix: " at all, ever" }],
  ])("is lost with %s", (_, known) => {
    expect(findQuotation(text, { exact, ...known }).state).toBe("lost");
  });

  it("is found by its context among hundreds", () => {
    const many = `${"We met Telegram there. ".repeat(600)}Only once did Telegram answer the court.`;
    const found = findQuotation(many, {
      exact: "Telegram",
      prefix: "Only once did ",
      suffix: " answer the court.",
    });
    expect(found).toMatchObject({ state: "exact", start: many.lastIndexOf("Telegram") });
  });
});

describe("the same words in another place", () => {
  const elsewhere =
    "A headline on growing pains. Nothing else of the old page was left standing here.";

  it("are for a person to confirm when they are few", () => {
    const found = findQuotation(elsewhere, taken("growing pains"));
    expect(found).toMatchObject({ state: "fuzzy", changes: [] });
    expect(wordsAt(elsewhere, found)).toBe("growing pains");
  });

  it("are lost when it is one word", () => {
    expect(findQuotation("Many a platform died.", taken("platform")).state).toBe("lost");
  });

  it("hold when they are too many for chance", () => {
    const exact = "We did not take 5 million dollars from anyone";
    expect(findQuotation(`Reported: ${exact}. More soon.`, taken(exact)).state).toBe("exact");
  });

  it("are for a person to confirm when their typography is another, however many", () => {
    const found = findQuotation(
      "Headline: Je n'ai jamais refusé de répondre",
      taken("Je n’ai jamais refusé de répondre"),
    );
    expect(found).toMatchObject({ state: "fuzzy", changes: [] });
  });

  it("yield to changed words in the right place", () => {
    const exact = "We did not take 5 million dollars from anyone";
    const changed = `Summary: ${exact}! ${page.replace("5 million", "7 million")}`;
    const found = findQuotation(changed, taken(exact));
    expect(found).toMatchObject({
      state: "fuzzy",
      changes: [{ kind: "number", from: "5", to: "7" }],
    });
    expect(wordsAt(changed, found)).toBe("We did not take 7 million dollars from anyone");
  });
});

describe("normalised", () => {
  it.each([
    [
      "straight quotation marks",
      "« Je n’ai jamais refusé de répondre »",
      `"Je n'ai jamais refusé de répondre"`,
    ],
    ["other spaces", "les 10 000 dossiers demandés", "les\u00a010\u202f000 \n dossiers demandés"],
    ["a ligature undone", "l’œuvre de trois experts", "l'oeuvre de trois experts"],
    [
      "a soft hyphen",
      "the growing pains of the platform",
      "the grow\u00ading pains of the plat\u00adform",
    ],
    ["another form of é", "ouvre une enquête", "ouvre une enque\u0302te"],
    ["another minus", "It was −5 degrees", "It was -5 degrees"],
  ])("holds with %s", (_, exact, set) => {
    const changed = page.replace(exact, set);
    const found = findQuotation(changed, taken(exact));
    expect(found).toMatchObject({ state: "normalised", score: 1, changes: [] });
    expect(wordsAt(changed, found)).toBe(set);
  });

  it("takes in the white space that the quotation has at its ends", () => {
    const found = findQuotation('He said "so it is"  \n to us', { exact: " “so it is” " });
    expect(found).toEqual({ state: "normalised", start: 7, end: 19, score: 1, changes: [] });
  });

  it.each([
    ["a power that became a number", "10² volts", "102 volts", "number"],
    ["a minus that became a dash", "It was −5 degrees", "It was –5 degrees", "number"],
    ["a minus that went", "It was −5 degrees", "It was 5 degrees", "number"],
    ["a hyphen for a dash before a number", "– 5 people were", "-5 people were", "number"],
    [
      "a decimal point moved",
      "les 10 000 dossiers demandés",
      "les 10,000 dossiers demandés",
      "number",
    ],
    ["a hyphen more", "the growing pains of", "the grow-ing pains of", "word"],
    ["a capital letter", "the growing pains of", "The growing pains of", "word"],
  ])("does not hold with %s", (_, exact, set, kind) => {
    const found = findQuotation(page.replace(exact, set), taken(exact));
    expect(found.state).toBe("fuzzy");
    expect(found.changes).toContainEqual(expect.objectContaining({ kind }));
  });

  it("never ends between a letter and its mark, nor inside an ellipsis or an emoji", () => {
    expect(findQuotation("un cafe\u0301", { exact: "un cafe" }).state).toBe("lost");
    expect(findQuotation("so it is… then", { exact: "so it is." }).state).not.toBe("normalised");
    expect(findQuotation("we \u{1F468}\u200D\u{1F469}", { exact: "we \u{1F468}" }).state).toBe(
      "lost",
    );
  });
});

it("answers alike for any strings whatever, and within the text", () => {
  const unit = fc.constantFrom(
    ..."ab é1…’'\"«»—-.−$",
    "\u00a0",
    "\u00ad",
    "\u0301",
    "\ud83d",
    "\udc68",
    "not ",
  );
  const anyText = fc.string({ unit, maxLength: 60 });
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (text, exact, prefix, suffix) => {
      const found = openText(text).find({ exact, prefix, suffix });
      expect(findQuotation(text, { exact, prefix, suffix })).toEqual(found);
      if (found.state === "lost") return;
      expect(found.start).toBeLessThan(found.end);
      expect(found.end).toBeLessThanOrEqual(text.length);
      if (found.state === "exact") expect(text.slice(found.start, found.end)).toBe(exact);
    }),
  );
});
