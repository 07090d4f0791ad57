import type { Locale } from "@rejoinder/schema";
import type { EditionRecord } from "../edition-record.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent } from "../report.ts";
import { compareThings } from "./compare-things.ts";
import type { ComparedEdition, EditionComparison } from "./comparison.ts";
import { editionThing } from "./describe-edition.ts";
import { matchSources, namesOf } from "./sources.ts";

/**
 * What an edition differs in from another of its case, in one language: nothing that is equal. Pairs are
 * the same by their ids, sources by what they are, whatever their numbers; all else as `matchThings` and
 * the descriptions of things say.
 *
 * @param from the earlier one, as a rule
 * @throws RangeError where one of them is not in that language
 */
export function compareEditions(
  from: EditionRecord,
  to: EditionRecord,
  locale: Locale,
): EditionComparison {
  const [before, after] = [contentIn(from, locale), contentIn(to, locale)];
  const keys = matchSources(before.sources, after.sources);
  const { confidentialSource } = sentences[locale];
  return {
    slug: to.slug,
    locale,
    from: comparedOf(from),
    to: comparedOf(to),
    ...compareThings(
      editionThing(before, namesOf(before.sources, keys.from, "from", confidentialSource)),
      editionThing(after, namesOf(after.sources, keys.to, "to", confidentialSource)),
    ),
  };
}

function contentIn({ contents, number }: EditionRecord, locale: Locale): ReportContent {
  const content = contents[locale];
  if (!content) throw new RangeError(`edition ${number} is not in ${locale}`);
  return content;
}

const comparedOf = ({ number, kind, publishedAt }: EditionRecord): ComparedEdition => ({
  number,
  kind,
  publishedAt,
});
