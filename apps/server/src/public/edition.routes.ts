import { withdrawnCard, withdrawnPage } from "@rejoinder/report/pages";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findEdition, type PublicDesk } from "./desk.ts";
import { getPublicKey } from "./editions.queries.ts";
import { headingOf } from "./heading.ts";
import { type AskedEdition, ofEdition } from "./of-edition.ts";
import { PageRefused } from "./page-refused.ts";
import { embedHeaders, pageHeaders } from "./policy.ts";

const HTML = "text/html; charset=utf-8";

/** The pages of an edition, of its pairs, and their cards for other sites. */
export function editionRoutes(app: FastifyInstance, desk: PublicDesk): void {
  const page = "/editions/:slug/:number/:lang";
  app.get(page, (request, reply) => show(desk, request, reply, "page"));
  app.get(`${page}/pairs/:pair`, (request, reply) => show(desk, request, reply, "page"));
  app.get(`${page}/embed`, (request, reply) => show(desk, request, reply, "card"));
  app.get(`${page}/pairs/:pair/embed`, (request, reply) => show(desk, request, reply, "card"));
}

async function show(
  desk: PublicDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  as: "page" | "card",
): Promise<FastifyReply> {
  const asked = await findEdition(desk, request);
  const { row, editions, locale, origin, pair } = asked;
  const isGone = row.withdrawal !== null && pair !== null && as === "page";
  return desk.sendPage(request, reply, {
    type: HTML,
    of: [as, origin, locale, pair, row.number, editions],
    headers: as === "page" ? pageHeaders : embedHeaders,
    status: isGone ? 410 : 200,
    draw: () => draw(desk, asked, as),
  });
}

/** @throws PageRefused, EditionUnshowable */
async function draw(desk: PublicDesk, asked: AskedEdition, as: "page" | "card"): Promise<string> {
  const { row, locale } = asked;
  if (row.withdrawal) {
    const heading = await headingOf(desk, row, locale);
    const of = ofEdition(asked, heading);
    return as === "page" ? withdrawnPage(heading, of) : withdrawnCard(heading, of);
  }
  const publicKey = await getPublicKey(desk.db, row.id);
  const drawn = await desk.records.draw({ as, of: [row.sha256], asked, publicKey });
  if (drawn === null) throw new PageRefused("notFound");
  return drawn;
}
