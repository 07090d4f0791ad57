import { expect, it } from "vitest";
import { editionContent } from "./edition-content.ts";
import { build } from "./testing.ts";

const source = (number: number) => build.source({ number, title: `Source ${number}` });
const naming = (number: number, of: number) =>
  build.pair({
    number,
    allegation: build.statement({ source: of, original: build.statement({ source: of + 1 }) }),
    responses: [build.response({ statement: build.statement({ source: of }) })],
    evidence: [build.evidence({ source: of + 2 })],
    notes: [
      {
        kind: "context",
        text: "Noted.",
        on: "2024-09-06",
        citations: [{ source: of, locator: null }],
      },
    ],
  });
const [first, second, third] = [naming(1, 1), naming(2, 4), naming(3, 7)];
const content = build.content({
  pairs: [first, second, third],
  statements: [build.statement({ source: 10 })],
  steps: [{ stage: "charge", party: null, on: null, source: 11 }],
  sources: Array.from({ length: 11 }, (_, index) => source(index + 1)),
});

it("holds the pairs that were chosen, in their order and numbered anew", () => {
  const { pairs, counts } = editionContent(content, [third.id, first.id], build.edition());
  expect(pairs.map(({ id, number }) => [id, number])).toEqual([
    [third.id, 1],
    [first.id, 2],
  ]);
  expect(counts.find(({ status }) => status === "not_reviewed")?.pairs).toBe(2);
});

it("holds the sources that are named by what was chosen, and of what was not chosen nothing", () => {
  const { sources, pairs, steps, statements } = editionContent(
    content,
    [third.id, first.id],
    build.edition(),
  );
  expect(sources.map(({ number, title }) => [number, title])).toEqual([
    [1, "Source 1"],
    [2, "Source 2"],
    [3, "Source 3"],
    [4, "Source 7"],
    [5, "Source 8"],
    [6, "Source 9"],
    [7, "Source 11"],
  ]);
  const [one] = pairs;
  expect(one?.allegation).toMatchObject({ source: 4, original: { source: 5 } });
  expect(one?.responses[0]?.statement.source).toBe(4);
  expect(one?.evidence[0]?.source).toBe(6);
  expect(one?.notes[0]?.citations[0]?.source).toBe(4);
  expect(steps[0]?.source).toBe(7);
  expect(statements).toEqual([]);
});

it("says that it is an edition, which no report of a case as it stands does", () => {
  expect(content.edition).toBeNull();
  expect(editionContent(content, [], build.edition({ number: 4 })).edition?.number).toBe(4);
});

it("names of the parties those that what was chosen names, and no other", () => {
  const names = ["Accuser", "Respondent", "Asked", "Charged", "Of a pair that nobody chose"];
  const chosen = build.pair({
    allegation: build.statement({ speaker: "Accuser", against: ["Respondent"] }),
    responses: [],
    asked: [
      {
        party: "Asked",
        sentAt: [],
        state: "declined",
        on: "2024-09-05T16:00:00.000Z",
        timeZone: "UTC",
      },
    ],
  });
  const left = build.pair({
    number: 2,
    allegation: build.statement({ speaker: "Of a pair that nobody chose", against: [] }),
  });
  const whole = build.content({
    parties: names.map((name) => ({ name, role: "third_party" as const })),
    steps: [{ stage: "charge", party: "Charged", on: null, source: 1 }],
    pairs: [chosen, left],
  });
  const { parties } = editionContent(whole, [chosen.id], build.edition());
  expect(parties.map(({ name }) => name)).toEqual(names.slice(0, 4));
});
