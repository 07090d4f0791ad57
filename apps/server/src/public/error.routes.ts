import { errorPage, paths, type Typed, thanksPage, type Wrong } from "@rejoinder/report/pages";
import { type ReportErrorInput, reportErrorInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import { recordEvent } from "../history/record.ts";
import { deskItselfId } from "../people.ts";
import { findEdition, type PublicDesk } from "./desk.ts";
import { headingOf, headOf } from "./heading.ts";
import { type AskedEdition, ofEdition } from "./of-edition.ts";
import { PageRefused } from "./page-refused.ts";
import { formHeaders } from "./policy.ts";

const HTML = "text/html; charset=utf-8";
/** Of a form whose fields are full, every character of them written as four bytes; in bytes. */
const FORM_MAX = 131_072;

/** The form by which a reader reports an error in an edition, a withdrawn one too. */
export function errorRoutes(app: FastifyInstance, desk: PublicDesk): void {
  const path = "/editions/:slug/:number/:lang/errors";

  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: FORM_MAX },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );

  app.get(path, async (request, reply) => {
    const asked = await findEdition(desk, request);
    const { row, editions, locale, origin } = asked;
    const { pair } = request.query as { pair?: unknown };
    const typed = {
      words: "",
      contact: "",
      pair: /^\d{1,6}$/.test(String(pair)) ? String(pair) : "",
    };
    return desk.sendPage(request, reply, {
      type: HTML,
      of: ["errors", origin, locale, row.number, typed, editions],
      headers: formHeaders,
      draw: async () => (await formOf(desk, asked))(typed, null),
    });
  });

  app.get(`${path}/received`, async (request, reply) => {
    const asked = await findEdition(desk, request);
    const { row, editions, locale, origin } = asked;
    return desk.sendPage(request, reply, {
      type: HTML,
      of: ["received", origin, locale, row.number, editions],
      headers: formHeaders,
      draw: async () => {
        const heading = await headingOf(desk, row, locale);
        return thanksPage(heading, ofEdition(asked, heading));
      },
    });
  });

  app.post(path, async (request, reply) => {
    const asked = await findEdition(desk, request);
    if (!(request.body instanceof URLSearchParams)) throw new PageRefused("invalid");
    const { typed, isTrapped } = readForm(request.body);
    const { row, locale } = asked;
    const thanks = `${paths.errors({ slug: row.slug, number: row.number, locale }, null)}/received`;
    if (isTrapped) return reply.redirect(thanks, 303);

    const { pairIds } = await headOf(desk, row);
    const read = readReport(typed, pairIds.length);
    const again = async (status: number, wrong: Wrong) =>
      reply
        .code(status)
        .type(HTML)
        .headers({ ...formHeaders, "cache-control": "no-store" })
        .send((await formOf(desk, asked))(typed, wrong));
    if ("wrong" in read) return again(400, read.wrong);
    const seconds = await desk.limits.count("errorReport", {
      personId: null,
      address: request.ip,
    });
    if (seconds > 0) {
      reply.header("retry-after", seconds);
      return again(429, { tooMany: Math.ceil(seconds / 60) });
    }
    const pairId = read.report.pairNumber && (pairIds[read.report.pairNumber - 1] ?? null);
    await saveReport(desk, asked, read.report, pairId || null, new Date());
    return reply.redirect(thanks, 303);
  });
}

/** Draws the form of an edition. */
async function formOf(desk: PublicDesk, asked: AskedEdition) {
  const heading = await headingOf(desk, asked.row, asked.locale);
  const of = ofEdition(asked, heading);
  return (typed: Typed, wrong: Wrong | null) => errorPage(heading, of, typed, wrong);
}

/** What a browser sent. The field that no person sees is filled in by programs alone. */
function readForm(form: URLSearchParams): { typed: Typed; isTrapped: boolean } {
  const field = (name: string) => (form.get(name) ?? "").replace(/\r\n?/g, "\n");
  return {
    typed: { words: field("words"), contact: field("contact"), pair: field("pair") },
    isTrapped: field("website") !== "",
  };
}

/** @param pairs how many the edition has */
function readReport(
  { words, contact, pair }: Typed,
  pairs: number,
): { report: ReportErrorInput } | { wrong: Extract<Wrong, string> } {
  const number = pair.trim() === "" ? null : Number(pair);
  const { success, data, error } = reportErrorInput.safeParse({
    words,
    contact: contact.trim() === "" ? null : contact,
    pairNumber: number,
  });
  if (success) {
    if (data.pairNumber !== null && data.pairNumber > pairs) return { wrong: "pair" };
    return { report: data };
  }
  const [issue] = error.issues;
  if (issue?.path[0] === "contact") return { wrong: "contact" };
  if (issue?.path[0] === "pairNumber") return { wrong: "pair" };
  const known = (["too_long", "control_characters"] as const).find(
    (code) => code === issue?.message,
  );
  return { wrong: known ?? "empty" };
}

/** Keeps a report and tells the desk of it. The history names it, and holds nothing that a reader wrote. */
async function saveReport(
  { db }: PublicDesk,
  { row }: AskedEdition,
  report: ReportErrorInput,
  pairId: string | null,
  now: Date,
): Promise<void> {
  const actorId = await deskItselfId(db);
  await db.prisma.$transaction(async (tx) => {
    const { caseId, id: editionId, number } = row;
    const { id: errorId } = await tx.errorReport.create({
      data: { caseId, editionId, ...report, receivedAt: now },
      select: { id: true },
    });
    await recordEvent(tx, {
      caseId,
      pairId,
      actorId,
      kind: "error_reported",
      before: null,
      after: { errorId, editionId, number, pairNumber: report.pairNumber },
      at: now,
    });
  });
}
