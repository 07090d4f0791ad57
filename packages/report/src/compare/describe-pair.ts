import type { Locale } from "@rejoinder/schema";
import type { ReportAsked, ReportEvidence, ReportPair } from "../report.ts";
import { statementThing } from "./describe-statement.ts";
import type { NameSource } from "./sources.ts";
import { type Thing, thing } from "./thing.ts";

export function pairThing(pair: ReportPair, locale: Locale, name: NameSource): Thing {
  return thing(
    pair.title,
    {
      title: { value: pair.title, words: locale },
      status: { value: pair.standing.status },
      progress: { value: pair.standing.progress },
      isOfCrime: { value: pair.isOfCrime },
    },
    {
      id: pair.id,
      key: pair.id,
      lists: {
        allegation: [{ ...statementThing(pair.allegation, name), key: "allegation" }],
        elements: pair.elements.map((element) => elementThing(element, locale)),
        responses: pair.responses.map((response) => responseThing(response, name)),
        requests: pair.asked.map(requestThing),
        evidence: pair.evidence.map((evidence) => evidenceThing(evidence, name)),
        notes: pair.notes.map((note) => noteThing(note, locale, name)),
      },
    },
  );
}

function elementThing(element: ReportPair["elements"][number], locale: Locale): Thing {
  const { number, text, unanswered } = element;
  return thing(
    text,
    { text: { value: text, words: locale }, unanswered: { value: unanswered } },
    { key: String(number) },
  );
}

/** A response is known again by what was said. */
function responseThing(response: ReportPair["responses"][number], name: NameSource): Thing {
  const said = statementThing(response.statement, name);
  return thing(
    said.label,
    { basis: { value: response.basis }, chronology: { value: response.chronology } },
    {
      language: said.language,
      likeness: said.likeness,
      lists: {
        statement: [{ ...said, key: "statement" }],
        answers: response.answers.map(({ element, types }) =>
          thing(String(element), { types: { value: types } }, { key: String(element) }),
        ),
      },
    },
  );
}

/** A request is known again by who was asked, and when. */
function requestThing({ party, sentAt, state, on, timeZone }: ReportAsked): Thing {
  return thing(
    party,
    {
      party: { value: party },
      sentAt: { value: sentAt },
      asked: { value: state },
      on: { value: on },
      timeZone: { value: timeZone },
    },
    { likeness: [party, ...sentAt].join(" ") },
  );
}

/** Evidence is known again by its words; withheld, by being equal alone. */
function evidenceThing(evidence: ReportEvidence, name: NameSource): Thing {
  const { text, language } = evidence;
  const source = name(evidence.source);
  return thing(
    text ?? source.value,
    {
      wording: { value: evidence.wording },
      text: { value: text, ...(language !== null && { words: language }) },
      language: { value: language },
      locator: { value: evidence.locator },
      anchor: { value: evidence.anchor },
      stanceAllegation: { value: evidence.stanceAllegation },
      stanceResponse: { value: evidence.stanceResponse },
      credibility: { value: evidence.credibility },
      notCounted: { value: evidence.notCounted },
      source,
    },
    { language, likeness: text },
  );
}

function noteThing(note: ReportPair["notes"][number], locale: Locale, name: NameSource): Thing {
  const { kind, text, on, citations } = note;
  return thing(
    text,
    { noteKind: { value: kind }, text: { value: text, words: locale }, on: { value: on } },
    {
      likeness: text,
      lists: {
        citations: citations.map(({ source, locator }) => {
          const named = name(source);
          return thing(named.value, { source: named, locator: { value: locator } });
        }),
      },
    },
  );
}
