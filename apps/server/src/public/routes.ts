import type { Db } from "@rejoinder/db";
import type { FastifyInstance } from "fastify";
import { originOf } from "../auth/guard.ts";
import type { OwnAddress } from "../auth/own-address.ts";
import type { BlobStore } from "../capture/store.ts";
import type { Limits } from "../limits.ts";
import { caseRoutes } from "./case.routes.ts";
import { compareRoutes } from "./compare.routes.ts";
import { editionRoutes } from "./edition.routes.ts";
import { errorRoutes } from "./error.routes.ts";
import { fileRoutes } from "./file.routes.ts";
import { PageRefused, refuseByPages } from "./page-refused.ts";
import { openRecords } from "./records.ts";
import { robotsRoutes } from "./robots.routes.ts";
import { openPages } from "./send-page.ts";
import { templateVersion } from "./template-version.ts";

/** Serves what was published to everybody: `/editions` and all under it, `/sitemap.xml`, `/robots.txt`. */
export async function publicRoutes(
  app: FastifyInstance,
  { db, store, limits, own }: { db: Db; store: BlobStore; limits: Limits; own: OwnAddress },
): Promise<void> {
  await app.register(async (pages) => {
    const desk = {
      db,
      store,
      limits,
      records: openRecords(store),
      sendPage: openPages(templateVersion()),
      originOf: (request: Parameters<typeof originOf>[0]) => originOf(request, own),
    };
    refuseByPages(pages);
    caseRoutes(pages, desk);
    editionRoutes(pages, desk);
    compareRoutes(pages, desk);
    fileRoutes(pages, desk);
    errorRoutes(pages, desk);
    robotsRoutes(pages, desk);
    pages.get("/editions/*", async () => {
      throw new PageRefused("notFound");
    });
  });
}
