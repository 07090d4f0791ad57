import type { Db } from "@rejoinder/db";
import { renderers } from "@rejoinder/report";
import { reportFormatInfo, reportInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { getReportContent } from "./report.queries.ts";

/** `GET /api/cases/SLUG/report/FORMAT?lang=en`: the report as a file to keep. */
export function reportRoute(app: FastifyInstance, db: Db): void {
  app.get("/api/cases/:slug/report/:format", async (request, reply) => {
    const { lang = "en" } = request.query as { lang?: string };
    const input = reportInput.parse({ ...(request.params as object), locale: lang });
    const content = await getReportContent(db, input.slug, input.locale);
    const { extension, mediaType } = reportFormatInfo[input.format];
    return reply
      .type(mediaType)
      .header(
        "content-disposition",
        `attachment; filename="${input.slug}.${input.locale}.${extension}"`,
      )
      .header("cache-control", "no-store")
      .send(renderers[input.format](content));
  });
}
