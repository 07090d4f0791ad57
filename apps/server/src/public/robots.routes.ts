import {
  type MappedPage,
  newestStanding,
  paths,
  robots,
  SITEMAP_MAX,
  siteMap,
  siteMapIndex,
} from "@rejoinder/report/pages";
import { locales } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { loggable } from "../http-refusal.ts";
import { numberInPath, type PublicDesk } from "./desk.ts";
import { type EditionRow, listAllEditions } from "./editions.queries.ts";
import { PageRefused } from "./page-refused.ts";
import { fileHeaders } from "./policy.ts";

const XML = "application/xml; charset=utf-8";

/** What search engines read first: where they may go, and what there is. */
export function robotsRoutes(app: FastifyInstance, desk: PublicDesk): void {
  app.get("/robots.txt", async (request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .headers({ ...fileHeaders, "cache-control": "no-cache" })
      .send(robots(desk.originOf(request))),
  );

  app.get("/sitemap.xml", async (request, reply) => {
    const origin = desk.originOf(request);
    const all = await listAllEditions(desk.db);
    return desk.sendPage(request, reply, {
      type: XML,
      of: ["sitemap", origin, [...all]],
      headers: fileHeaders,
      draw: async () => {
        const pages = await pagesOf(app, desk, all, origin);
        if (pages.length <= SITEMAP_MAX) return siteMap(pages);
        const maps = Math.ceil(pages.length / SITEMAP_MAX);
        return siteMapIndex(
          Array.from({ length: maps }, (_, index) => `${origin}/sitemap-${index + 1}.xml`),
        );
      },
    });
  });

  app.get("/sitemap-:part.xml", async (request, reply) => {
    const origin = desk.originOf(request);
    const { success, data: part } = numberInPath.safeParse(
      (request.params as { part: string }).part,
    );
    if (!success) throw new PageRefused("notFound");
    const all = await listAllEditions(desk.db);
    return desk.sendPage(request, reply, {
      type: XML,
      of: ["sitemap", part, origin, [...all]],
      headers: fileHeaders,
      draw: async () => {
        const from = (part - 1) * SITEMAP_MAX;
        const pages = await pagesOf(app, desk, all, origin);
        const found = pages.slice(from, from + SITEMAP_MAX);
        if (found.length === 0) throw new PageRefused("notFound");
        return siteMap(found);
      },
    });
  });
}

/** Every page that search engines may show: of each case the edition that stands. */
async function pagesOf(
  app: FastifyInstance,
  { records }: PublicDesk,
  all: ReadonlyMap<string, EditionRow[]>,
  origin: string,
): Promise<MappedPage[]> {
  const pages: MappedPage[] = [];
  for (const [slug, editions] of all) {
    const row = editions.at(-1);
    if (!row || newestStanding(editions)?.number !== row.number) continue;
    try {
      const { pairIds } = await records.head(row.sha256);
      const page = (pathIn: (locale: (typeof locales)[number]) => string) => {
        const alternates = row.locales.map((locale) => ({
          locale,
          address: origin + pathIn(locale),
        }));
        for (const { address } of alternates)
          pages.push({ address, changedAt: row.publishedAt, alternates });
      };
      const { number } = row;
      page((locale) => paths.edition({ slug, number, locale }));
      for (const index of pairIds.keys())
        page((locale) => paths.pair({ slug, number, locale }, index + 1));
    } catch (error) {
      app.log.error({ public: true, ...loggable(error) });
    }
  }
  return pages;
}
