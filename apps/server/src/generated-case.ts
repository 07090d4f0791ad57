import type { CaseFile } from "@rejoinder/schema";

const vocabulary =
  "the of to and a in request answer authority platform message record court filing report minister company user account order notice letter transfer payment contract witness meeting date number region border harbour ferry licence permit audit review panel board vote member session answer claim denial source archive register ledger invoice statement interview".split(
    " ",
  );

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A case of made-up pairs for measuring: each with an allegation of 40 words, quoted, two responses,
 * one quoted and one paraphrased, and two elements. The same number gives the same case.
 */
export function generatedCase(slug: string, pairs: number): CaseFile {
  const next = numbersFrom(pairs);
  const words = (count: number) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(next() * vocabulary.length)]).join(
      " ",
    );
  const numbers = Array.from({ length: pairs }, (_, index) => index + 1);
  const quoted = (text: string) => [{ wording: "verbatim" as const, text, language: "en" }];
  const said = { reportedBy: null, publishedBy: null, saidOn: null, against: [] };

  const statements = numbers.flatMap((number): CaseFile["statements"] => [
    {
      ...said,
      key: `allegation-${number}`,
      source: `source-${number}`,
      role: "allegation",
      speaker: { party: "accuser" },
      against: [number % 2 ? "one" : "other"],
      parts: quoted(`Allegation ${number}: ${words(40)}`),
    },
    {
      ...said,
      key: `response-${number}`,
      source: `source-${number}`,
      role: "response",
      speaker: { party: "one" },
      parts: quoted(`Response ${number}: ${words(40)}`),
    },
    {
      ...said,
      key: `further-${number}`,
      source: `source-${number}`,
      role: "response",
      speaker: { party: "one" },
      parts: [
        {
          wording: "paraphrase",
          text: words(20),
          language: "en",
          translations: { fr: words(22) },
          locator: { en: "paragraph 2" },
        },
      ],
    },
  ]);
  const textOf = (number: number) =>
    statements
      .slice((number - 1) * 3, (number - 1) * 3 + 2)
      .map(({ parts }) => parts[0]?.text)
      .join("\n\n");

  return {
    slug,
    title: { en: `Made-up case of ${pairs} pairs` },
    summary: { en: "Made up, for measuring." },
    languages: ["en"],
    parties: [
      { key: "accuser", name: { en: "Accuser" }, role: "accuser" },
      { key: "one", name: { en: "Respondent one" }, role: "respondent" },
      { key: "other", name: { en: "Respondent two" }, role: "respondent" },
    ],
    sources: numbers.map((number) => ({
      key: `source-${number}`,
      kind: "news_report",
      title: `Report ${number}: ${words(6)}`,
      publisher: "Made up",
      author: null,
      publishedOn: "2025-01-01",
      address: `https://example.org/${number}`,
      language: "en",
      snapshot: { extent: "excerpt", text: textOf(number), wholeSha256: null },
    })),
    steps: [],
    statements,
    pairs: numbers.map((number) => ({
      title: { en: `Pair ${number}: ${words(5)}`, fr: `Paire ${number} : ${words(6)}` },
      allegation: `allegation-${number}`,
      elements: [{ text: { en: words(10) } }, { text: { en: words(10) } }],
      responses: [
        {
          statement: `response-${number}`,
          basis: "source",
          answers: [{ element: 1, types: ["denies_general"] }],
        },
        { statement: `further-${number}`, basis: "desk", answers: [{ element: 2, types: [] }] },
      ],
    })),
  };
}
