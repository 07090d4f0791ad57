import { answersTo, tellsNothing } from "@rejoinder/domain";
import {
  evidenceStatusInfo,
  formatEdtf,
  linkBasisInfo,
  noteKindInfo,
  statusSignInfo,
} from "@rejoinder/schema";
import { askedSentence } from "../../asked-sentence.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import {
  evidenceParticulars,
  responseTypes,
  standingPhrase,
  unansweredPhrase,
} from "../../phrases.ts";
import type { ReportContent, ReportPair } from "../../report.ts";
import { blocks, list, type Markdown, md, paragraphs } from "./markdown.ts";
import { labelled, particulars, passage, reference, statementBlocks } from "./statement.ts";

export function pairBlocks(pair: ReportPair, content: IndexedContent): Markdown {
  const { locale } = content;
  const words = sentences[locale];
  const { label, meaning } = standingPhrase(pair.standing, locale);
  const { status } = pair.standing;
  return blocks([
    md`## ${labelled(words.pair(pair.number), pair.title, locale)}`,
    md`**${statusSignInfo[evidenceStatusInfo[status].sign].character} ${label}.** ${meaning}`,
    md`### ${words.allegation}`,
    statementBlocks(pair.allegation, content, { isAllegation: true }),
    md`### ${words.elements}`,
    list(pair.elements.map((element) => elementItem(element, pair, locale))),
    md`### ${words.responses}`,
    pair.responses.length === 0 ? md`${words.noResponses}` : null,
    ...pair.responses.map((each, index) => responseBlocks(each, index + 1, content)),
    askedBlocks(pair, locale),
    md`### ${words.evidence}`,
    evidenceBlocks(pair, content),
    md`### ${words.notes}`,
    noteBlocks(pair, locale),
  ]);
}

function elementItem(
  element: ReportPair["elements"][number],
  pair: ReportPair,
  locale: ReportContent["locale"],
): Markdown {
  const words = sentences[locale];
  const found = answersTo(pair.responses, (answer) => answer.element === element.number);
  const answers = found.map(({ response, answer }) =>
    labelled(words.response(response), responseTypes(answer, locale), locale),
  );
  return blocks([
    md`**${element.number}** ${element.text}`,
    answers.length > 0 ? list(answers) : md`${unansweredPhrase(element.unanswered, locale)}`,
  ]);
}

function responseBlocks(
  response: ReportPair["responses"][number],
  number: number,
  content: IndexedContent,
): Markdown {
  const { locale } = content;
  const words = sentences[locale];
  const answers = response.answers.map(
    (answer) => words.element(answer.element) + words.colon + responseTypes(answer, locale),
  );
  return blocks([
    md`#### ${words.response(number)}`,
    response.chronology === "before" ? md`**${words.before}**` : null,
    statementBlocks(response.statement, content, {
      isAllegation: false,
      more: [
        labelled(words.answers, answers.join(words.semicolon) || words.answersNoElement, locale),
        labelled(words.basis, linkBasisInfo[response.basis].label[locale], locale),
      ],
    }),
  ]);
}

/** Who was asked to comment, and what came of it; nothing where nobody was. */
function askedBlocks({ asked }: ReportPair, locale: ReportContent["locale"]): Markdown | null {
  if (asked.length === 0) return null;
  return blocks([
    md`#### ${sentences[locale].requests}`,
    list(asked.map((fact) => md`${askedSentence(fact, locale)}`)),
  ]);
}

function evidenceBlocks(pair: ReportPair, { locale, sourceByNumber }: IndexedContent): Markdown {
  const words = sentences[locale];
  if (pair.evidence.length === 0) return md`${words.noEvidence}`;
  const items = pair.evidence.map((item) =>
    blocks([
      passage(item, locale),
      list([
        ...particulars(evidenceParticulars(item, sourceByNumber.get(item.source), locale), locale),
        labelled(words.source, reference(item.source), locale),
      ]),
      item.notCounted && md`${words.notCounted[item.notCounted]}`,
      tellsNothing(item) ? md`${words.tellsNothing}` : null,
    ]),
  );
  return list(items);
}

function noteBlocks(pair: ReportPair, locale: ReportContent["locale"]): Markdown {
  const words = sentences[locale];
  if (pair.notes.length === 0) return md`${words.noNotes}`;
  const items = pair.notes.map(({ kind, on, text, citations }) =>
    blocks([
      md`**${noteKindInfo[kind].label[locale]}**${words.list.trimEnd()} ${formatEdtf(on, locale)}`,
      paragraphs(text),
      list(
        citations.map(({ source, locator }) =>
          locator ? md`${reference(source)}, ${locator}` : reference(source),
        ),
      ),
    ]),
  );
  return list(items);
}
