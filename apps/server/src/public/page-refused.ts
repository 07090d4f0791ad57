import type { RefusalKind } from "@rejoinder/domain";
import { type RefusedPage, refusedPage } from "@rejoinder/report/pages";
import type { FastifyInstance } from "fastify";
import { httpRefusalOf, loggable, sendRefusal } from "../http-refusal.ts";
import { languageOf } from "./language.ts";
import { pageHeaders } from "./policy.ts";
import { EditionUnshowable } from "./records.ts";

/** There is nothing to show; a page says why. */
export class PageRefused extends Error {
  readonly why: RefusedPage;
  /** Path of the page to go back to; null for the list of what is published. */
  readonly back: string | null;

  constructor(why: RefusedPage, back: string | null = null) {
    super(why);
    this.name = "PageRefused";
    this.why = why;
    this.back = back;
  }
}

const statusOf = {
  notFound: 404,
  gone: 410,
  unshowable: 500,
  foreign: 403,
  invalid: 400,
  tooLarge: 413,
  unavailable: 503,
  bug: 500,
} as const satisfies Record<RefusedPage, number>;

/** Which page tells of what the desk refuses, by its kind. */
const pageOf: Partial<Record<RefusalKind, RefusedPage>> = {
  notFound: "notFound",
  forbidden: "foreign",
  invalid: "invalid",
  tooLarge: "tooLarge",
  unavailable: "unavailable",
};

/** Has whatever is refused under `/editions` told by a page, in the reader's language. */
export function refuseByPages(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = httpRefusalOf(error);
    // Sent to a name that is not the desk's own: no page of it is for there.
    if (refusal.kind === "misdirected") return sendRefusal(reply, refusal);
    const { why, back } = refusedBy(error, pageOf[refusal.kind] ?? "bug");
    if (statusOf[why] === 500) app.log.error({ public: true, ...loggable(error) });
    else if (!(error instanceof PageRefused))
      app.log.warn({ public: true, refusal: refusal.code, ...loggable(error) });
    reply.removeHeader("etag");
    return reply
      .code(statusOf[why])
      .headers({ ...pageHeaders, "cache-control": "no-store", vary: "accept-language" })
      .type("text/html; charset=utf-8")
      .send(refusedPage(why, languageOf(request), back));
  });
}

function refusedBy(error: unknown, otherwise: RefusedPage) {
  if (error instanceof PageRefused) return error;
  const why = error instanceof EditionUnshowable ? "unshowable" : otherwise;
  return { why, back: null };
}
