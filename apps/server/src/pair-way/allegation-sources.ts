import type { Prisma } from "@rejoinder/db";

const ofSource = { select: { sourceId: true } } as const;

/** The sources of an allegation, in every wording of it. */
export const allegationColumns = {
  sourceId: true,
  translationOf: {
    select: { sourceId: true, translations: ofSource },
  },
  translations: ofSource,
} as const satisfies Prisma.StatementSelect;

/**
 * The ids of the sources that are an allegation's own: of its words, of what they translate, and of
 * every other translation of either. One may be there more than once.
 */
export function listAllegationSources({
  sourceId,
  translationOf,
  translations,
}: Prisma.StatementGetPayload<{ select: typeof allegationColumns }>): string[] {
  const original = translationOf ? [translationOf, ...translationOf.translations] : [];
  return [sourceId, ...[...original, ...translations].map((each) => each.sourceId)];
}
