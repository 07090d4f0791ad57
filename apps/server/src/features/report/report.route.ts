import type { Db } from "@rejoinder/db";
import { type Actor, canExportReport, Refusal } from "@rejoinder/domain";
import { renderers } from "@rejoinder/report";
import { reportFormatInfo, reportInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { getCaseId, getReportContent } from "./report.queries.ts";

/** `GET /api/cases/SLUG/report/FORMAT?lang=en`: the report as a file to keep. */
export function reportRoute(app: FastifyInstance, db: Db, actor: Actor): void {
  app.get("/api/cases/:slug/report/:format", async (request, reply) => {
    const { lang = "en" } = request.query as { lang?: string };
    const input = reportInput.parse({ ...(request.params as object), locale: lang });
    const caseId = await getCaseId(db, input.slug);
    if (!canExportReport(actor, { caseId })) throw new Refusal("CASE_NOT_FOUND", { caseId });
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
