import type { ReportPart, ReportStatement } from "../report.ts";
import type { NameSource } from "./sources.ts";
import { type Thing, thing } from "./thing.ts";

/** What was said, with its words part by part, and its first wording where it is a translation. */
export function statementThing(statement: ReportStatement, name: NameSource): Thing {
  const { original, parts } = statement;
  const text = parts.map((part) => part.text).join(" ");
  return thing(
    text,
    {
      speaker: { value: statement.speaker },
      speakerKind: { value: statement.speakerKind },
      against: { value: statement.against },
      reportedBy: { value: statement.reportedBy },
      publishedBy: { value: statement.publishedBy },
      saidOn: { value: statement.saidOn },
      source: name(statement.source),
    },
    {
      language: parts[0]?.language ?? null,
      likeness: text,
      lists: {
        parts: parts.map((part) => partThing(part, statement)),
        original: original ? [{ ...statementThing(original, name), key: "original" }] : [],
      },
    },
  );
}

function partThing(part: ReportPart, { parts }: ReportStatement): Thing {
  const { text, language } = part;
  return thing(
    text,
    {
      wording: { value: part.wording },
      text: { value: text, words: language },
      translation: { value: part.translation },
      language: { value: language },
      locator: { value: part.locator },
      anchor: { value: part.anchor },
    },
    // A statement of one part has no other that it could be.
    { language, likeness: text, key: parts.length === 1 ? "only" : null },
  );
}
