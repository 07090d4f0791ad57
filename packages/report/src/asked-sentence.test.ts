import { expect, it } from "vitest";
import { askedSentence } from "./asked-sentence.ts";
import { renderers } from "./index.ts";
import type { ReportAsked } from "./report.ts";
import { build } from "./testing.ts";

const fact = (given: Partial<ReportAsked> = {}): ReportAsked => ({
  party: "Port",
  sentAt: ["2024-09-03T07:00:00.000Z"],
  state: "no_reply",
  on: "2024-09-05T16:00:00.000Z",
  timeZone: "Europe/Paris",
  ...given,
});
const twice = { sentAt: ["2024-08-31T22:30:00.000Z", "2024-09-03T07:00:00.000Z"] };

it.each([
  [
    fact(),
    "Port: asked on 3 September 2024, no reply by 5 September 2024, 18:00 (Paris).",
    "Port\u202f: question posée le 3 septembre 2024, sans réponse au 5 septembre 2024 à 18:00 (Paris).",
  ],
  [
    fact(twice),
    "Port: asked on 1 September 2024 and 3 September 2024, no reply by 5 September 2024, 18:00 (Paris).",
    "Port\u202f: question posée le 1er septembre 2024 et le 3 septembre 2024, sans réponse au 5 septembre 2024 à 18:00 (Paris).",
  ],
  [
    fact({ state: "awaiting" }),
    "Port: asked on 3 September 2024; a reply is asked for by 5 September 2024, 18:00 (Paris).",
    "Port\u202f: question posée le 3 septembre 2024\u202f; une réponse est demandée avant le 5 septembre 2024 à 18:00 (Paris).",
  ],
  [
    fact({ state: "received" }),
    "Port: asked on 3 September 2024; a reply came on 5 September 2024 and is being checked.",
    "Port\u202f: question posée le 3 septembre 2024\u202f; une réponse reçue le 5 septembre 2024 est en cours de vérification.",
  ],
  [
    fact({ state: "replied" }),
    "Port: asked on 3 September 2024, replied on 5 September 2024.",
    "Port\u202f: question posée le 3 septembre 2024, réponse donnée le 5 septembre 2024.",
  ],
  [
    fact({ state: "declined" }),
    "Port: asked on 3 September 2024, declined to comment on 5 September 2024.",
    "Port\u202f: question posée le 3 septembre 2024, refus de répondre le 5 septembre 2024.",
  ],
  [
    fact({ state: "undelivered" }),
    "Port: asked on 3 September 2024, but the request could not be delivered.",
    "Port\u202f: question posée le 3 septembre 2024, mais la demande n’a pas pu être remise.",
  ],
])("says in both languages what came of $state", (given, en, fr) => {
  expect(askedSentence(given, "en")).toBe(en);
  expect(askedSentence(given, "fr")).toBe(fr);
});

it("a pair without a response says so in every format, and how it was sought", () => {
  const content = build.content({ pairs: [build.pair({ asked: [fact()] })] });
  const sentence = "asked on 3 September 2024, no reply by 5 September 2024, 18:00";
  for (const format of ["html", "md"] as const) {
    expect(renderers[format](content)).toContain("No response is recorded.");
    expect(renderers[format](content)).toContain(sentence);
  }
  expect(JSON.parse(renderers.json(content)).content.pairs).toMatchObject([{ asked: [fact()] }]);
});
