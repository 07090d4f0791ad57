import type { Db } from "@rejoinder/db";
import { canExportReport, Refusal } from "@rejoinder/domain";
import { reportFormatInfo, reportInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { BlobStore } from "../../capture/store.ts";
import type { Identify } from "../../identity.ts";
import { type Limits, spender } from "../../limits.ts";
import { may, mayReadCase } from "../../permission.ts";
import { openReport } from "./report.file.ts";
import { getCaseId } from "./report.queries.ts";

type Desk = { db: Db; identify: Identify; limits: Limits; store: BlobStore };

const asked = z.strictObject({
  lang: z.string().default("en"),
  edition: z.coerce.number().int().min(1).nullable().default(null),
  /** A day, ISO 8601. */
  on: z.iso.date("day").nullable().default(null),
});

/**
 * `GET /api/cases/SLUG/report/FORMAT?lang=en`: the report as a file to keep; with `edition=N` the file
 * that was published, with `on=2024-10-01` as it would have read when that day ended.
 */
export function reportRoute(app: FastifyInstance, { db, identify, limits, store }: Desk): void {
  app.get("/api/cases/:slug/report/:format", async (request, reply) => {
    const actor = (await identify(request))?.actor;
    if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
    const { lang, edition, on } = asked
      .refine((query) => query.edition === null || query.on === null, "edition_or_day")
      .parse(request.query);
    const input = reportInput.parse({ ...(request.params as object), locale: lang });
    const caseId = await getCaseId(db, input.slug);
    mayReadCase(actor, caseId);
    may(canExportReport(actor, { caseId }), { caseId });
    await spender(limits, request, reply, actor.id)("report");
    const left = new AbortController();
    reply.raw.once("close", () => left.abort());
    const wanted = { caseId, format: input.format, locale: input.locale, edition, on };
    const { bytes, size, leftOut } = await openReport(
      { db, store },
      wanted,
      new Date(),
      left.signal,
    );
    const { extension, mediaType } = reportFormatInfo[input.format];
    const name = [input.slug, edition ?? on, input.locale, extension].filter(
      (part) => part !== null,
    );
    reply
      .type(mediaType)
      .header("content-disposition", `attachment; filename="${name.join(".")}"`)
      .header("cache-control", "no-store");
    if (size !== null) reply.header("content-length", size);
    if (leftOut > 0) reply.header("rejoinder-left-out", leftOut);
    return reply.send(bytes);
  });
}
