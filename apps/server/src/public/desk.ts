import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { localeOf, newestStanding, type PublishedCase } from "@rejoinder/report/pages";
import { askedSlug, type Locale, locales } from "@rejoinder/schema";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { BlobStore } from "../capture/store.ts";
import type { Limits } from "../limits.ts";
import type { RecordHead } from "./drawing.ts";
import { type EditionRow, listEditions } from "./editions.queries.ts";
import { headOf } from "./heading.ts";
import type { AskedEdition } from "./of-edition.ts";
import { PageRefused } from "./page-refused.ts";
import type { Records } from "./records.ts";
import type { SendPage } from "./send-page.ts";

/** What public pages are made from. */
export type PublicDesk = {
  db: Db;
  store: BlobStore;
  limits: Limits;
  records: Records;
  sendPage: SendPage;
  originOf: (request: FastifyRequest) => string;
};

/** A number as addresses have it: no other spelling of it is an address. */
export const numberInPath = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

const asked = z.object({
  slug: askedSlug,
  number: numberInPath,
  lang: z.enum(locales),
  pair: numberInPath.optional(),
});

/** The edition that an address names. @throws PageRefused */
export async function findEdition(
  desk: PublicDesk,
  request: FastifyRequest,
): Promise<AskedEdition> {
  const { success, data } = asked.safeParse(request.params);
  if (!success) throw new PageRefused("notFound");
  const { slug, number, lang: locale, pair = null } = data;
  const editions = await listEditions(desk.db, slug);
  const row = editions.find((edition) => edition.number === number);
  if (!row?.locales.includes(locale)) throw new PageRefused("notFound");
  return { row, editions, locale, pair, origin: desk.originOf(request) };
}

/** The editions of the case that an address names. @throws PageRefused where nothing of it was published */
export async function findEditions(desk: PublicDesk, request: FastifyRequest) {
  const { slug } = request.params as { slug: string };
  if (!askedSlug.safeParse(slug).success) throw new PageRefused("notFound");
  const editions = await listEditions(desk.db, slug);
  if (editions.length === 0) throw new PageRefused("notFound");
  return { slug, editions };
}

/** A case under the name that its newest edition has, and who publishes it. @throws EditionUnshowable */
export async function caseOf(
  desk: PublicDesk,
  editions: readonly EditionRow[],
  locale: Locale,
): Promise<PublishedCase & { summary: string; head: RecordHead }> {
  const shown = newestStanding(editions) ?? editions.at(-1);
  const row = editions.find(({ number }) => number === shown?.number);
  if (!row) throw new Refusal("EDITION_NOT_FOUND");
  const head = await headOf(desk, row);
  const told = head.titles[localeOf(row, locale)];
  return {
    slug: row.slug,
    title: told?.title ?? row.slug,
    summary: row.withdrawal ? "" : (told?.summary ?? ""),
    timeZone: head.timeZone,
    editions,
    head,
  };
}
