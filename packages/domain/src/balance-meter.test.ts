import { describe, expect, it } from "vitest";
import { balanceOf, type PairInBalance, QUOTED_TIMES_MAX } from "./balance-meter.ts";
import { forResponse, reprintsOf, sourceOf } from "./gate/gate-testing.ts";

type Said = PairInBalance["allegation"];

const said = (speakerId: string | null, words: number, of: Partial<Said> = {}): Said => ({
  speakerId,
  source: sourceOf(`said by ${speakerId}`),
  parts: [{ wording: "verbatim", text: "word ".repeat(words), language: "en" }],
  ...of,
});
const pairOf = (of: Partial<PairInBalance> = {}): PairInBalance => ({
  allegation: said("prosecutor", 40),
  againstIds: ["telegram"],
  responses: [said("telegram", 40)],
  evidence: [],
  attempts: [],
  ...of,
});
const askedOf = (id: string, role = "third_party") => ({ party: { id, role } });
const responding = (words: number) => balanceOf(pairOf({ responses: [said("telegram", words)] }));

describe("quoted words", () => {
  it("are those between quotation marks, translated or not; a paraphrase quotes nobody", () => {
    const text = "it never happened";
    const { response } = balanceOf(
      pairOf({
        responses: [
          said("telegram", 0, {
            parts: [
              { wording: "verbatim", text, language: "en" },
              { wording: "translated_quotation", text, language: "en" },
              { wording: "paraphrase", text, language: "en" },
            ],
          }),
        ],
      }),
    );
    expect(response.quotedWords).toBe(6);
  });

  it("are counted as their language does, punctuation and numbers apart", () => {
    const quoted = (text: string, language: string) =>
      balanceOf(
        pairOf({ allegation: said(null, 0, { parts: [{ wording: "verbatim", text, language }] }) }),
      ).allegation.quotedWords;
    expect(quoted("« Jamais, dit-il. »", "fr")).toBe(3);
    expect(quoted("Это неправда!", "ru")).toBe(2);
    expect(quoted("我没有做过", "zh")).toBeGreaterThan(1);
  });

  it("ask for a reason where one side has more than three times the other's, whichever it is", () => {
    expect(QUOTED_TIMES_MAX).toBe(3);
    expect(responding(14).imbalances).toEqual([]);
    expect(responding(13).imbalances).toEqual([{ code: "quoted", side: "allegation" }]);
    expect(responding(120).imbalances).toEqual([]);
    expect(responding(121).imbalances).toEqual([{ code: "quoted", side: "response" }]);
    expect(responding(0).imbalances).toEqual([{ code: "quoted", side: "allegation" }]);
  });

  it("are not compared where hardly any are", () => {
    expect(
      balanceOf(pairOf({ allegation: said("prosecutor", 8), responses: [said("telegram", 1)] }))
        .imbalances,
    ).toEqual([]);
  });
});

describe("a silent side", () => {
  const silent = (attempts: PairInBalance["attempts"]) =>
    balanceOf(pairOf({ responses: [], attempts })).imbalances;

  it("asks for a reason where nobody tried to reach it", () => {
    const notReached = [{ code: "not_reached", side: "response" }];
    expect(silent([])).toEqual(notReached);
    expect(silent([askedOf("prosecutor", "accuser"), askedOf("a bystander")])).toEqual(notReached);
  });

  it("asks for none once somebody did, however much the other is quoted", () => {
    expect(silent([askedOf("telegram")])).toEqual([]);
    expect(silent([askedOf("another respondent", "respondent")])).toEqual([]);
  });
});

it("counts attempts by the side of whoever was asked", () => {
  const { allegation, response } = balanceOf(
    pairOf({
      attempts: [
        askedOf("telegram"),
        askedOf("telegram"),
        askedOf("prosecutor"),
        askedOf("a witness"),
      ],
    }),
  );
  expect([allegation.attempts, response.attempts]).toEqual([1, 2]);
});

it("counts as sources the origins of what a side says and of what bears it out, each once", () => {
  const [one, other] = reprintsOf("wire", 2);
  if (!one || !other) throw new Error("two reprints were made");
  const item = {
    withdrawnAt: null,
    stanceAllegation: "consistent",
    stanceResponse: "neutral",
  } as const;
  const { allegation, response } = balanceOf(
    pairOf({
      evidence: [
        { ...item, source: one },
        { ...item, source: other },
        { ...item, ...forResponse, source: sourceOf("register") },
        { ...item, source: sourceOf("withdrawn"), withdrawnAt: new Date(0) },
      ],
    }),
  );
  expect([allegation.sources, response.sources]).toEqual([2, 2]);
});
