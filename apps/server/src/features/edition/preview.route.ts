import type { Db } from "@rejoinder/db";
import { canPublishEdition, Refusal } from "@rejoinder/domain";
import { renderApart } from "@rejoinder/report/apart";
import { reportInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import type { Identify } from "../../identity.ts";
import { type Limits, spender } from "../../limits.ts";
import { may, mayReadCase } from "../../permission.ts";
import { freezeDraft } from "../../publishing/freeze.ts";
import type { Newsroom } from "../../publishing/newsroom.ts";

type Desk = { db: Db; identify: Identify; limits: Limits; newsroom: () => Newsroom };

/** `GET /api/cases/SLUG/draft/preview?lang=en`: the saved draft, as its HTML file would read now. */
export function previewRoute(app: FastifyInstance, desk: Desk): void {
  const { db, identify, limits, newsroom } = desk;
  app.get("/api/cases/:slug/draft/preview", async (request, reply) => {
    const actor = (await identify(request))?.actor;
    if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
    const { lang = "en" } = request.query as { lang?: string };
    const { slug } = request.params as { slug: string };
    const { locale, ...asked } = reportInput.parse({ slug, format: "html", locale: lang });
    const found = await db.prisma.case.findUnique({
      where: { slug: asked.slug },
      select: { id: true },
    });
    if (!found) throw new Refusal("CASE_NOT_FOUND");
    mayReadCase(actor, found.id);
    may(canPublishEdition(actor, { caseId: found.id }), { caseId: found.id });
    await spender(limits, request, reply, actor.id)("draft");
    const { record } = await freezeDraft(db, found.id, newsroom(), new Date(), [locale]);
    const content = record.contents[locale];
    if (!content) throw new Refusal("DRAFT_NOT_FOUND");
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .header(
        "content-security-policy",
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      )
      .send(Buffer.from(await renderApart("html", content)));
  });
}
