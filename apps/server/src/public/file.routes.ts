import { paths } from "@rejoinder/report/pages";
import { reportFormatInfo, reportFormats } from "@rejoinder/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { findEdition, findEditions, type PublicDesk } from "./desk.ts";
import type { EditionRow } from "./editions.queries.ts";
import { getSeal } from "./editions.queries.ts";
import { PageRefused } from "./page-refused.ts";
import { fileHeaders } from "./policy.ts";
import { EditionUnshowable } from "./records.ts";
import { isKept } from "./send-page.ts";

const asked = z.object({ format: z.enum(reportFormats) });

/** The files of an edition as they were rendered, and its record with the seal; none of a withdrawn one. */
export function fileRoutes(app: FastifyInstance, desk: PublicDesk): void {
  app.get("/editions/:slug/:number/:lang/files/:format", async (request, reply) => {
    const { row, locale } = await findEdition(desk, request);
    const { success, data } = asked.safeParse(request.params);
    const file = row.files.find((each) => each.locale === locale && each.format === data?.format);
    if (!success || !file) throw new PageRefused("notFound");
    mustBeServed(row, locale);
    const { mediaType, extension } = reportFormatInfo[data.format];
    return sendFile(request, reply, {
      tag: file.sha256,
      mediaType,
      name: `${row.slug}.${row.number}.${locale}.${extension}`,
      read: async () => {
        const bytes = await desk.store.get(file.sha256);
        if (!bytes) throw new EditionUnshowable(file.sha256);
        return bytes;
      },
    });
  });

  app.get("/editions/:slug/:number/edition.json", async (request, reply) => {
    const { editions } = await findEditions(desk, request);
    const { number } = request.params as { number: string };
    const row = editions.find((edition) => String(edition.number) === number);
    if (!row) throw new PageRefused("notFound");
    mustBeServed(row, row.locales[0] ?? "en");
    return sendFile(request, reply, {
      tag: row.sha256,
      mediaType: "application/json; charset=utf-8",
      name: `${row.slug}.${row.number}.edition.json`,
      read: async () => {
        const record = await desk.records.bytes(row.sha256);
        const seal = JSON.stringify(await getSeal(desk.db, row.id));
        return Buffer.concat([
          Buffer.from('{"record":'),
          record,
          Buffer.from(`,"seal":${seal}}\n`),
        ]);
      },
    });
  });
}

/** @throws PageRefused `gone` */
function mustBeServed({ slug, number, withdrawal }: EditionRow, locale: "en" | "fr"): void {
  if (withdrawal) throw new PageRefused("gone", paths.edition({ slug, number, locale }));
}

type File = { tag: string; mediaType: string; name: string; read: () => Promise<Uint8Array> };

/** A browser asks again each time whether the file is still served. */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { tag, mediaType, name, read }: File,
): Promise<FastifyReply> {
  reply.headers({ ...fileHeaders, "cache-control": "no-cache", etag: `"${tag}"` });
  if (isKept(request, tag)) return reply.code(304).send();
  const bytes = await read();
  return reply
    .type(mediaType)
    .header("content-disposition", `attachment; filename="${name}"`)
    .send(bytes);
}
