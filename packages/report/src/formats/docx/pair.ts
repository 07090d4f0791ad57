import { answersTo, tellsNothing } from "@rejoinder/domain";
import {
  evidenceStatusInfo,
  formatEdtf,
  linkBasisInfo,
  noteKindInfo,
  statusSignInfo,
} from "@rejoinder/schema";
import { Bookmark, type FileChild, type Paragraph, TextRun } from "docx";
import { askedSentence } from "../../asked-sentence.ts";
import { sentences } from "../../locales/sentences.ts";
import {
  evidenceParticulars,
  responseTypes,
  standingPhrase,
  unansweredPhrase,
} from "../../phrases.ts";
import type { ReportPair } from "../../report.ts";
import { heading, item, labelled, line, paragraph, paragraphs } from "./blocks.ts";
import { coverageTable } from "./coverage-table.ts";
import { colour } from "./look.ts";
import { particulars, passage, statementBlocks } from "./statement.ts";
import { runs, words } from "./words.ts";
import type { Writing } from "./writing.ts";

/** A pair: its head and standing, the two sides, then what the desk holds against them. */
export function pairBlocks(pair: ReportPair, writing: Writing): FileChild[] {
  const { locale, references } = writing;
  const said = sentences[locale];
  references.beginSection();
  const title = new Bookmark({
    id: `pair_${pair.number}`,
    children: [...runs(said.pair(pair.number) + said.colon, locale), ...words(pair.title, locale)],
  });
  return [
    heading(1, [title]),
    standing(pair, writing),
    heading(2, words(said.allegation, locale, { color: colour("allegation") })),
    ...statementBlocks(pair.allegation, writing, "Allegation"),
    heading(2, words(said.elements, locale)),
    ...pair.elements.flatMap((element) => elementBlocks(element, pair, writing)),
    ...coverageTable(pair, locale),
    heading(2, words(said.responses, locale, { color: colour("response") })),
    ...(pair.responses.length === 0 ? [line("Remark", said.noResponses, locale)] : []),
    ...pair.responses.flatMap((each, index) => responseBlocks(each, index + 1, writing)),
    ...askedBlocks(pair, writing),
    heading(2, words(said.evidence, locale)),
    ...evidenceBlocks(pair, writing),
    heading(2, words(said.notes, locale)),
    ...noteBlocks(pair, writing),
  ];
}

function standing(pair: ReportPair, { locale }: Writing): Paragraph {
  const { label, meaning } = standingPhrase(pair.standing, locale);
  const { status } = pair.standing;
  const sign = statusSignInfo[evidenceStatusInfo[status].sign].character;
  return paragraph("Standing", [
    words(sign, locale, { bold: true, color: colour(status), style: "Sign" }),
    runs(` ${label}.`, locale, { bold: true, color: colour(status) }),
    new TextRun(" "),
    words(meaning, locale),
  ]);
}

function elementBlocks(
  element: ReportPair["elements"][number],
  pair: ReportPair,
  { locale }: Writing,
): Paragraph[] {
  const said = sentences[locale];
  const found = answersTo(pair.responses, (answer) => answer.element === element.number);
  const answers = found.map(({ response, answer }) =>
    item(1, [
      labelled(said.response(response), words(responseTypes(answer, locale), locale), locale),
    ]),
  );
  const point = item(
    0,
    [
      words(`${element.number}`, locale, { bold: true }),
      new TextRun(" "),
      words(element.text, locale),
    ],
    "Point",
  );
  if (answers.length > 0) return [point, ...answers];
  return [point, line("ItemRemark", unansweredPhrase(element.unanswered, locale), locale)];
}

function responseBlocks(
  response: ReportPair["responses"][number],
  number: number,
  writing: Writing,
): Paragraph[] {
  const { locale } = writing;
  const said = sentences[locale];
  const answers = response.answers.map(
    (answer) => said.element(answer.element) + said.colon + responseTypes(answer, locale),
  );
  const answered = answers.join(said.semicolon) || said.answersNoElement;
  const basis = linkBasisInfo[response.basis].label[locale];
  return [
    heading(3, words(said.response(number), locale)),
    ...(response.chronology === "before" ? [line("Flag", said.before, locale)] : []),
    ...statementBlocks(response.statement, writing, "Response", [
      item(0, [labelled(said.answers, words(answered, locale), locale)]),
      item(0, [labelled(said.basis, words(basis, locale), locale)]),
    ]),
  ];
}

/** Who was asked to comment, and what came of it; nothing where nobody was. */
function askedBlocks({ asked }: ReportPair, { locale }: Writing): Paragraph[] {
  if (asked.length === 0) return [];
  return [
    heading(3, words(sentences[locale].requests, locale)),
    ...asked.map((fact) => item(0, [words(askedSentence(fact, locale), locale)])),
  ];
}

function evidenceBlocks(pair: ReportPair, { locale, content, references }: Writing): Paragraph[] {
  const said = sentences[locale];
  if (pair.evidence.length === 0) return [line("Remark", said.noEvidence, locale)];
  return pair.evidence.flatMap((evidence) => {
    const source = content.sourceByNumber.get(evidence.source);
    return [
      ...passage(evidence, locale, "Evidence"),
      ...particulars(evidenceParticulars(evidence, source, locale), locale, 1),
      item(1, [labelled(said.source, references.to(evidence.source), locale)]),
      ...(evidence.notCounted
        ? [line("ItemRemark", said.notCounted[evidence.notCounted], locale)]
        : []),
      ...(tellsNothing(evidence) ? [line("ItemRemark", said.tellsNothing, locale)] : []),
    ];
  });
}

function noteBlocks(pair: ReportPair, { locale, references }: Writing): Paragraph[] {
  const said = sentences[locale];
  if (pair.notes.length === 0) return [line("Remark", said.noNotes, locale)];
  return pair.notes.flatMap(({ kind, on, text, citations }) => [
    item(
      0,
      [
        words(noteKindInfo[kind].label[locale], locale, { bold: true }),
        runs(`${said.list}${formatEdtf(on, locale)}`, locale),
      ],
      "Point",
    ),
    ...paragraphs(text, "Note", { locale }),
    ...citations.map(({ source, locator }) =>
      item(1, [
        references.to(source),
        locator === null ? [] : [...runs(said.list, locale), ...words(locator, locale)],
      ]),
    ),
  ]);
}
