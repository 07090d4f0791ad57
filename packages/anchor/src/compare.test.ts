import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, compareQuotation } from "./compare.ts";

const told = (changes: readonly Change[]) =>
  changes.map(({ kind, from, to }) => `${kind}: ${from} > ${to}`);

it.each([
  [
    "We don't know 25 of the Joneses",
    "We do know 40 of the Joneses",
    ["negation: don't > do", "number: 25 > 40"],
  ],
  ["It is true", "It is not true", ["negation:  > not"]],
  ["They cannot come", "They can come", ["negation: cannot > can"]],
  ["Il n’a pas menti", "Il a menti", ["negation: n’ > ", "negation: pas > "]],
  ["Il est venu avec elle", "Il est venu sans elle", ["negation: avec > sans"]],
  ["Sie hat das gesagt", "Sie hat das nie gesagt", ["negation:  > nie"]],
  ["Он не был там", "Он был там", ["negation: не > "]],
  ["three days ago", "eleven days ago", ["number: three > eleven"]],
  ["dix mille euros", "vingt mille euros", ["number: dix > vingt"]],
  ["about 5% of it", "about 5 of it", ["number: 5% > 5"]],
  ["−5 degrees", "5 degrees", ["number: −5 > 5"]],
  ["10 000 votes", "10000 votes", ["number: 10 000 > 10000"]],
  ["cost €5 each", "cost $5 each", ["number: €5 > $5"]],
  ["A while ago", "A few hours ago", ["date: while > few hours"]],
  ["he came in May", "he came in June", ["date: May > June"]],
  ["mardi dernier", "jeudi dernier", ["date: mardi > jeudi"]],
  ["on Monday he left", "on Novak he left", ["date: Monday > Novak", "name: Monday > Novak"]],
  ["said Mr. Moreau today", "said Mr. Tanaka today", ["name: Moreau > Tanaka"]],
  ["so the US won", "so the us won", ["name: US > us"]],
  ["selon l’Élysée hier", "selon l’Intérieur hier", ["name: Élysée > Intérieur"]],
  ["then Nadal earlier won", "then Tanaka earlier won", ["name: Nadal > Tanaka"]],
  ["Officials said so", "Reporters said so", ["word: Officials > Reporters"]],
  ["中国人民好", "中国人很好", ["word: 民 > 很"]],
  ["same, thing", "same thing", ["punctuation: , > "]],
  ["foo - bar", "foo-bar", ["punctuation: foo - > foo-"]],
  ["“the rest”", "the rest", ["punctuation: “ > ", "punctuation: ” > "]],
  ["“Ça alors !”, dit-il…", "« Ça alors ! », dit-il...", []],
])("tells what changed from %j to %j", (from, to, changes) => {
  expect(told(compareQuotation(from, to))).toEqual(changes);
});

it("takes a capital letter at the head for a name where the sentence began before", () => {
  expect(compareQuotation("Ana said so", "Eva said so", { midSentence: true })).toEqual([
    { kind: "name", from: "Ana", to: "Eva" },
  ]);
});

it("tells each kind of a run that was rewritten, and the run", () => {
  expect(told(compareQuotation("she did not see 5 men there", "she saw there 6 men"))).toEqual(
    expect.arrayContaining(["negation: not > ", expect.stringMatching(/^number: /)]),
  );
});

it("quotes both wordings as they stand, and says nothing when they are the same", () => {
  const wording = fc.array(fc.constantFrom("not", "n’a", "l’œuvre", "5", "Ana", "—", "…", "a"), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(wording, wording, (one, other) => {
      const [from, to] = [one.join(" "), other.join(" ")];
      expect(compareQuotation(from, from)).toEqual([]);
      const changes = compareQuotation(from, to);
      if (from !== to) expect(changes).not.toEqual([]);
      for (const change of changes) {
        expect(from).toContain(change.from);
        expect(to).toContain(change.to);
        expect(change.from).not.toBe(change.to);
      }
    }),
  );
});
