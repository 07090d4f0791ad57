import type { Db } from "@rejoinder/db";
import { canExportReport, Refusal } from "@rejoinder/domain";
import { type ReportFormat, renderingInput, reportFormatInfo } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import type { BlobStore } from "../../capture/store.ts";
import type { Identify } from "../../identity.ts";
import { may, mayRead } from "../../permission.ts";

type Desk = { db: Db; identify: Identify; store: BlobStore };

/** `GET /api/renderings/ID/file`: a file of a case as it stood when it was asked for. */
export function renderedRoute(app: FastifyInstance, { db, identify, store }: Desk): void {
  app.get("/api/renderings/:renderingId/file", async (request, reply) => {
    const actor = (await identify(request))?.actor;
    if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
    const { renderingId } = renderingInput.parse(request.params);
    const found = await db.prisma.rendering.findUnique({
      where: { id: renderingId },
      select: {
        caseId: true,
        format: true,
        locale: true,
        blob: { select: { sha256: true } },
        case: { select: { slug: true } },
      },
    });
    if (!found) throw new Refusal("RENDERING_NOT_FOUND", { renderingId });
    mayRead(actor, found, "RENDERING_NOT_FOUND");
    may(canExportReport(actor, found), { caseId: found.caseId });
    const bytes = found.blob?.sha256 ? await store.get(found.blob.sha256) : null;
    if (!bytes) throw new Refusal("RENDERING_NOT_FOUND", { renderingId });
    const { extension, mediaType } = reportFormatInfo[found.format as ReportFormat];
    return reply
      .type(mediaType)
      .header(
        "content-disposition",
        `attachment; filename="${found.case.slug}.${found.locale}.${extension}"`,
      )
      .header("cache-control", "no-store")
      .send(Buffer.from(bytes));
  });
}
