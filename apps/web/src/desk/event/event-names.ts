import type { Outputs } from "../../lib/trpc.ts";

type Named = Pick<Outputs["event"]["list"], "sources" | "people">;

export type EventDetail = Outputs["event"]["list"]["events"][number];

/** What events name by id. */
export type EventNames = {
  sources: ReadonlyMap<string, Named["sources"][number]>;
  people: ReadonlyMap<string, Named["people"][number]>;
};

/** What all the pages of a history name. */
export function namesOf(pages: readonly Named[]): EventNames {
  return {
    sources: new Map(pages.flatMap(({ sources }) => sources.map((each) => [each.id, each]))),
    people: new Map(pages.flatMap(({ people }) => people.map((each) => [each.id, each]))),
  };
}
