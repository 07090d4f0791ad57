import type { Locale } from "@rejoinder/schema";
import type { PublishedCase, PublishedEdition } from "./published.ts";

/** Around an edition: what a page of it says besides what the edition says. */
export type OfEdition = {
  /** Of the desk's own addresses, without a slash at its end. */
  origin: string;
  edition: PublishedEdition;
  ofCase: PublishedCase;
};

/** Whole addresses of a page of the edition in each of its languages. */
export function alternatesOf(
  { origin, edition, ofCase: { slug } }: OfEdition,
  pathOf: (of: { slug: string; number: number; locale: Locale }) => string,
) {
  return edition.locales.map((locale) => ({
    locale,
    address: origin + pathOf({ slug, number: edition.number, locale }),
  }));
}
