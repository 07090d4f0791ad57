import type { Db } from "@rejoinder/db";
import { canExportReport, Refusal } from "@rejoinder/domain";
import { renderers } from "@rejoinder/report";
import { reportFormatInfo, reportInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import type { Identify } from "../../identity.ts";
import { type Limits, spender } from "../../limits.ts";
import { may, mayReadCase } from "../../permission.ts";
import { getCaseId, getReportContent } from "./report.queries.ts";

/** `GET /api/cases/SLUG/report/FORMAT?lang=en`: the report as a file to keep. */
export function reportRoute(
  app: FastifyInstance,
  { db, identify, limits }: { db: Db; identify: Identify; limits: Limits },
): void {
  app.get("/api/cases/:slug/report/:format", async (request, reply) => {
    const actor = (await identify(request))?.actor;
    if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
    const { lang = "en" } = request.query as { lang?: string };
    const input = reportInput.parse({ ...(request.params as object), locale: lang });
    const caseId = await getCaseId(db, input.slug);
    mayReadCase(actor, caseId);
    may(canExportReport(actor, { caseId }), { caseId });
    await spender(limits, request, reply, actor.id)("report");
    const content = await getReportContent(db, input.slug, input.locale, new Date());
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
