import { answersTo, tellsNothing } from "@rejoinder/domain";
import { formatEdtf, linkBasisInfo, noteKindInfo } from "@rejoinder/schema";
import { askedSentence } from "../../asked-sentence.ts";
import { pairFragment } from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import {
  evidenceParticulars,
  responseTypes,
  standingPhrase,
  unansweredPhrase,
} from "../../phrases.ts";
import { coverageMatrix } from "../../pictures/index.ts";
import type { ReportPair } from "../../report.ts";
import type { Block } from "./document.ts";
import { row, rowsOf, small, sourceLine, sourceReference } from "./particulars.ts";
import { pictureBlocks } from "./picture.ts";
import { passageBlocks, statementBlocks } from "./statement.ts";
import { alone, dim, within } from "./words.ts";

/** A pair, on a page of its own: its head and standing, the two sides, then what the desk holds against them. */
export function pairBlocks(pair: ReportPair, content: IndexedContent): Block[] {
  const { locale } = content;
  const words = sentences[locale];
  const { label, meaning } = standingPhrase(pair.standing, locale);
  return [
    { k: "page" },
    { k: "kicker", i: [words.pairOf(pair.number, content.pairs.length)] },
    { k: "h", level: 1, of: "pair", id: pairFragment(pair.number), ...alone(pair.title) },
    { k: "line", i: [{ t: label, sign: pair.standing.status }, dim(`\u00A0 ${meaning}`)] },
    { k: "h", level: 2, of: "allegation", i: [words.allegation] },
    ...statementBlocks(pair.allegation, content, {
      side: "allegation",
    }),
    ...elementBlocks(pair, content),
    { k: "h", level: 2, of: "response", i: [words.responses] },
    ...(pair.responses.length === 0 ? [none(words.noResponses)] : []),
    ...pair.responses.flatMap((_, index) => responseBlocks(pair, index, content)),
    ...requestBlocks(pair, locale),
    ...matrixBlocks(pair, content),
    { k: "h", level: 2, of: "neither", i: [words.evidence] },
    ...evidenceBlocks(pair, content),
    { k: "h", level: 2, of: "neither", i: [words.notes] },
    ...noteBlocks(pair, content),
  ];
}

export function none(sentence: string): Block {
  return { k: "line", i: [dim(sentence)] };
}

function elementBlocks(pair: ReportPair, { locale }: IndexedContent): Block[] {
  const words = sentences[locale];
  const answers = (element: ReportPair["elements"][number]): Block => {
    const found = answersTo(pair.responses, (answer) => answer.element === element.number);
    if (found.length === 0) return { k: "open", i: [unansweredPhrase(element.unanswered, locale)] };
    const each = found.map(
      ({ response, answer }) =>
        words.response(response) + words.list + responseTypes(answer, locale),
    );
    return small(each.map((answer) => [answer]));
  };
  return [
    { k: "h", level: 3, of: "small", i: [words.elements] },
    {
      k: "elements",
      items: pair.elements.map((element) => ({
        number: element.number,
        blocks: [{ k: "text", ...alone(element.text) }, answers(element)],
      })),
    },
  ];
}

function responseBlocks(pair: ReportPair, index: number, content: IndexedContent): Block[] {
  const { locale } = content;
  const words = sentences[locale];
  const response = pair.responses[index];
  if (!response) return [];
  const answers = response.answers.map(
    (answer) => words.element(answer.element) + words.list + responseTypes(answer, locale),
  );
  return [
    {
      k: "h",
      level: 3,
      of: "small",
      i: [words.response(index + 1)],
    },
    ...(response.chronology === "before" ? [{ k: "flag", i: [words.before] } satisfies Block] : []),
    ...statementBlocks(response.statement, content, {
      side: "response",
      more: [
        row(words.answers, [answers.join(words.semicolon) || words.answersNoElement], locale),
        row(words.basis, [linkBasisInfo[response.basis].label[locale]], locale),
      ],
    }),
  ];
}

/** One response to one element is said already. */
function matrixBlocks(pair: ReportPair, content: IndexedContent): Block[] {
  const isOne = pair.elements.length < 2 && pair.responses.length < 2;
  return isOne ? [] : pictureBlocks(coverageMatrix(pair, content));
}

/** Who was asked to comment, and what came of it; nothing where nobody was. */
function requestBlocks({ asked }: ReportPair, locale: IndexedContent["locale"]): Block[] {
  if (asked.length === 0) return [];
  return [
    { k: "h", level: 3, of: "small", i: [sentences[locale].requests] },
    { k: "list", items: asked.map((fact) => ({ i: [within(askedSentence(fact, locale))] })) },
  ];
}

function evidenceBlocks(pair: ReportPair, content: IndexedContent): Block[] {
  const { locale, sourceByNumber } = content;
  const words = sentences[locale];
  if (pair.evidence.length === 0) return [none(words.noEvidence)];
  return pair.evidence.flatMap((item, index): Block[] => [
    ...(index > 0 ? [{ k: "hair" } satisfies Block] : []),
    ...passageBlocks(item, content, {
      side: "neither",
      isSmall: true,
    }),
    small(rowsOf(evidenceParticulars(item, sourceByNumber.get(item.source), locale), locale)),
    sourceLine(item.source, content),
    ...(item.notCounted
      ? [{ k: "open", i: [words.notCounted[item.notCounted]] } satisfies Block]
      : []),
    ...(tellsNothing(item) ? [{ k: "open", i: [words.tellsNothing] } satisfies Block] : []),
  ]);
}

function noteBlocks(pair: ReportPair, content: IndexedContent): Block[] {
  const { locale } = content;
  const words = sentences[locale];
  if (pair.notes.length === 0) return [none(words.noNotes)];
  return pair.notes.flatMap((note, index): Block[] => {
    const citations = note.citations.map(({ source, locator }) => [
      ...sourceReference(source, content),
      ...(locator ? [words.list + within(locator)] : []),
    ]);
    return [
      ...(index > 0 ? [{ k: "hair" } satisfies Block] : []),
      {
        k: "line",
        i: [dim(noteKindInfo[note.kind].label[locale] + words.list + formatEdtf(note.on, locale))],
      },
      { k: "note", ...alone(note.text) },
      small(citations),
    ];
  });
}
