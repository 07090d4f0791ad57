import { migrate, openDb } from "@rejoinder/db";
import { startScratchServer } from "@rejoinder/db/testing";
import type { ReportContent } from "@rejoinder/report";
import { type Locale, locales } from "@rejoinder/schema";
import { createCaller } from "@rejoinder/server";
import { getQuotations, getReportContent, loadFirstCase } from "@rejoinder/server/cases";

/** What a desk in use gives away: the first case, reviewed in part, with evidence and a public note. */
type Filled = {
  reports: { locale: Locale; content: ReportContent }[];
  /** Quotations that every report holds. */
  quotations: string[];
};

const SLUG = "telegram-durov";
const nasty = `<script>alert(1)</script> *bold* [link](https://example.org) # no heading\n- no list & "quotes"`;

/** On a database of its own, which is gone when this returns. */
export async function fillDesk(): Promise<Filled> {
  const server = await startScratchServer("rejoinder validate");
  const db = openDb(server.ownerUrl);
  try {
    await migrate(server.ownerUrl);
    await loadFirstCase(db);
    await fill(db);
    const sources = await getQuotations(db, SLUG);
    const reports = await Promise.all(
      locales.map(async (locale) => ({
        locale,
        content: await getReportContent(db, SLUG, locale, new Date()),
      })),
    );
    return { reports, quotations: sources.flatMap(({ quotations }) => quotations) };
  } finally {
    await db.close();
    await server.stop();
  }
}

async function fill(db: ReturnType<typeof openDb>): Promise<void> {
  const { id } = await db.prisma.person.create({ data: { name: "Filler", role: "editor" } });
  const actor = {
    id,
    name: "Filler",
    role: "editor",
    rights: [],
    cases: {},
    hidden: [],
    scopes: null,
  } as const;
  const feed = { async *subscribe() {}, close: async () => {} };
  const now = new Date("2026-03-02T12:00:00Z");
  const actorNow = async () => actor;
  const spend = async () => undefined;
  const ways = {
    oidc: null,
    mail: null,
    origin: "https://desk.example",
    canContinue: async () => false,
  };
  const captures = { ask: async () => undefined };
  const renderings = { ask: async () => undefined, stop: () => undefined };
  const newsroom = () => ({ name: "The Desk", url: "https://desk.example", isTold: true });
  const desk = createCaller({
    db,
    feed,
    captures,
    renderings,
    newsroom,
    actor,
    actorNow,
    now,
    sendKey: null,
    sessionId: null,
    spend,
    ways,
  });
  const { id: caseId } = await desk.case.bySlug({ slug: SLUG });
  const { pairs } = await desk.pair.list({ caseId, locale: "en" });
  const { sources } = await desk.source.list({ caseId });
  const communique = sources.find(({ title }) => title.includes("28 août"));
  for (const [index, { id: pairId }] of pairs.entries()) {
    if (index === 0) continue;
    await desk.review.submit({
      pairId,
      status: index === 1 ? "contested" : "insufficient",
      confidence: "low",
      rationale: "Nothing independent is on record.",
      version: 0,
    });
    await desk.note.add({
      pairId,
      kind: "follow_up",
      visibility: "public",
      text: nasty,
      citations: [{ sourceId: communique?.id ?? "", locator: "first line" }],
      supersedesId: null,
    });
    await desk.evidence.add({
      pairId,
      sourceId: communique?.id ?? "",
      wording: "verbatim",
      text: "quasi-totale absence de réponse",
      language: "fr",
      locator: null,
      stanceAllegation: "consistent",
      stanceResponse: "neutral",
      credibility: 2,
    });
  }
}
