import type { ReportContent } from "../report.ts";
import { pairThing } from "./describe-pair.ts";
import { statementThing } from "./describe-statement.ts";
import { type NameSource, sourceThing } from "./sources.ts";
import { type Thing, thing } from "./thing.ts";

/** An edition's content, told by what can differ in it. What it says of its own changes is left out. */
export function editionThing(
  content: ReportContent,
  name: NameSource,
): Pick<Thing, "fields" | "lists"> {
  const { edition, locale } = content;
  return {
    fields: {
      title: { value: content.title, words: locale },
      summary: { value: content.summary, words: locale },
      ...(edition && {
        publisher: { value: edition.publisher.name },
        publisherAddress: { value: edition.publisher.url },
        timeZone: { value: edition.timeZone },
        signedBy: { value: edition.signedBy },
        introduction: { value: edition.introduction, words: locale },
        method: { value: edition.method, words: locale },
      }),
    },
    lists: {
      parties: content.parties.map(partyThing),
      steps: content.steps.map((step) => stepThing(step, name)),
      pairs: content.pairs.map((pair) => pairThing(pair, locale, name)),
      statements: content.statements.map((statement) => statementThing(statement, name)),
      sources: content.sources.map((source) => sourceThing(source, name)),
    },
  };
}

function partyThing({ name, role }: ReportContent["parties"][number]): Thing {
  return thing(name, { name: { value: name }, role: { value: role } }, { likeness: name });
}

function stepThing(step: ReportContent["steps"][number], name: NameSource): Thing {
  const { stage, party, on, source } = step;
  return thing(stage, {
    stage: { value: stage },
    party: { value: party },
    on: { value: on },
    source: name(source),
  });
}
