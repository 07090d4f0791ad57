import {
  atomFeed,
  correctionsPage,
  type ListedCase,
  listPage,
  localeOf,
  newestStanding,
  paths,
} from "@rejoinder/report/pages";
import { locales } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { loggable } from "../http-refusal.ts";
import { caseOf, findEditions, type PublicDesk } from "./desk.ts";
import { listAllEditions } from "./editions.queries.ts";
import { languageOf } from "./language.ts";
import { PageRefused } from "./page-refused.ts";
import { fileHeaders, pageHeaders } from "./policy.ts";

const HTML = "text/html; charset=utf-8";

/** All that is published, and of each case its newest edition, its corrections, its feed. */
export function caseRoutes(app: FastifyInstance, desk: PublicDesk): void {
  app.get("/editions", async (request, reply) => {
    const locale = languageOf(request);
    const origin = desk.originOf(request);
    const all = await listAllEditions(desk.db);
    return desk.sendPage(request, reply, {
      type: HTML,
      of: ["list", origin, locale, [...all]],
      headers: pageHeaders,
      draw: async () => {
        const cases: ListedCase[] = [];
        for (const editions of all.values())
          try {
            cases.push(await caseOf(desk, editions, locale));
          } catch (error) {
            // One that cannot be shown does not hide the others.
            app.log.error({ public: true, ...loggable(error) });
          }
        return listPage(cases, origin, locale);
      },
    });
  });

  app.get("/editions/:slug", async (request, reply) => {
    const { slug, editions } = await findEditions(desk, request);
    const shown = newestStanding(editions) ?? editions.at(-1);
    if (!shown) throw new PageRefused("notFound");
    const locale = localeOf(shown, languageOf(request));
    return reply
      .headers({ "cache-control": "no-cache", vary: "accept-language" })
      .redirect(paths.edition({ slug, number: shown.number, locale }), 302);
  });

  for (const locale of locales) {
    app.get(`/editions/:slug/corrections/${locale}`, async (request, reply) => {
      const { editions } = await findEditions(desk, request);
      const origin = desk.originOf(request);
      return desk.sendPage(request, reply, {
        type: HTML,
        of: ["corrections", origin, locale, editions],
        headers: pageHeaders,
        draw: async () => correctionsPage(await caseOf(desk, editions, locale), origin, locale),
      });
    });

    app.get(`/editions/:slug/feed.${locale}.atom`, async (request, reply) => {
      const { editions } = await findEditions(desk, request);
      const origin = desk.originOf(request);
      return desk.sendPage(request, reply, {
        type: "application/atom+xml; charset=utf-8",
        of: ["feed", origin, locale, editions],
        headers: fileHeaders,
        draw: async () => {
          const { head, ...ofCase } = await caseOf(desk, editions, locale);
          return atomFeed(ofCase, { origin, locale, publisher: head.publisher });
        },
      });
    });
  }
}
