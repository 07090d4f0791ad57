import { paths } from "@rejoinder/report/pages";
import { askedSlug, locales } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { findEditions, numberInPath, type PublicDesk } from "./desk.ts";
import { PageRefused } from "./page-refused.ts";
import { fileHeaders, pageHeaders } from "./policy.ts";

const asked = z.object({ slug: askedSlug, from: numberInPath, to: numberInPath });

/** What one edition of a case differs in from another, as a page and as JSON. */
export function compareRoutes(app: FastifyInstance, desk: PublicDesk): void {
  for (const locale of locales)
    for (const as of ["page", "json"] as const) {
      const ending = as === "page" ? "" : ".json";
      app.get(`/editions/:slug/compare/:from/:to/${locale}${ending}`, async (request, reply) => {
        const { success, data } = asked.safeParse(request.params);
        if (!success) throw new PageRefused("notFound");
        const { slug, editions } = await findEditions(desk, request);
        const find = (wanted: number) => {
          const row = editions.find(({ number }) => number === wanted);
          if (!row?.locales.includes(locale)) throw new PageRefused("notFound");
          if (row.withdrawal)
            throw new PageRefused("gone", paths.edition({ slug, number: wanted, locale }));
          return row;
        };
        const [from, to] = [find(data.from), find(data.to)];
        const origin = desk.originOf(request);
        return desk.sendPage(request, reply, {
          type: as === "page" ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
          of: ["compare", as, origin, locale, from.sha256, to.sha256],
          headers: as === "page" ? pageHeaders : fileHeaders,
          draw: async () => {
            const drawn = await desk.records.draw({
              as: as === "page" ? "comparison page" : "comparison",
              of: [from.sha256, to.sha256],
              locale,
              origin,
            });
            if (drawn === null) throw new PageRefused("notFound");
            return drawn;
          },
        });
      });
    }
}
