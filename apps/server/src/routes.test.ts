import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import type { ApiScope } from "@rejoinder/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Answer, Browser, refusalOf } from "./auth/testing/browser.ts";
import { startServer } from "./main.ts";
import { type Caller, type Cast, callers, openCast, places } from "./rights/cast.ts";
import { signIn, testEntrance } from "./testing.ts";

/** What was published, for everybody. */
const published = [
  "/editions",
  "/editions/:slug",
  "/editions/*",
  "/editions/:slug/corrections/en",
  "/editions/:slug/corrections/fr",
  "/editions/:slug/feed.en.atom",
  "/editions/:slug/feed.fr.atom",
  "/editions/:slug/:number/:lang",
  "/editions/:slug/:number/:lang/pairs/:pair",
  "/editions/:slug/:number/:lang/embed",
  "/editions/:slug/:number/:lang/pairs/:pair/embed",
  "/editions/:slug/:number/:lang/files/:format",
  "/editions/:slug/:number/edition.json",
  "/editions/:slug/compare/:from/:to/en",
  "/editions/:slug/compare/:from/:to/en.json",
  "/editions/:slug/compare/:from/:to/fr",
  "/editions/:slug/compare/:from/:to/fr.json",
  "/editions/:slug/:number/:lang/errors",
  "/editions/:slug/:number/:lang/errors/received",
  "/schemas/report-2.json",
  "/robots.txt",
  "/sitemap.xml",
  "/sitemap-:part.xml",
] as const;

/** Who is asked what, by each route that is not the page's own or a procedure's. */
const routes = {
  "POST /api/auth/sign-in/email": "anybody",
  "POST /api/auth/sign-in/local": "nobody once people are set up",
  "POST /api/auth/sign-in/social": "anybody",
  "GET /api/auth/callback/oidc": "anybody",
  "POST /api/auth/two-factor/verify-totp": "anybody",
  "POST /api/auth/two-factor/verify-backup-code": "anybody",
  "GET /api/auth/passkey/generate-authenticate-options": "anybody",
  "POST /api/auth/passkey/verify-authentication": "anybody",
  "GET /api/auth/get-session": "anybody",
  "POST /api/auth/sign-out": "anybody",
  "POST /api/auth/change-password": "somebody in person",
  "POST /api/auth/two-factor/enable": "somebody in person",
  "POST /api/auth/two-factor/disable": "somebody in person",
  "POST /api/auth/two-factor/generate-backup-codes": "somebody in person",
  "GET /api/auth/passkey/generate-register-options": "somebody in person",
  "POST /api/auth/passkey/verify-registration": "somebody in person",
  "GET /api/auth/passkey/list-user-passkeys": "somebody in person",
  "POST /api/auth/passkey/delete-passkey": "somebody in person",
  "GET /api/cases/:slug/report/:format": "whoever may export",
  "HEAD /api/cases/:slug/report/:format": "whoever may export",
  "GET /api/cases/:slug/draft/preview": "whoever may publish",
  "HEAD /api/cases/:slug/draft/preview": "whoever may publish",
  "GET /api/renderings/:renderingId/file": "whoever may export",
  "HEAD /api/renderings/:renderingId/file": "whoever may export",
  "POST /editions/:slug/:number/:lang/errors": "anybody",
  "POST /api/uploads": "whoever may add sources",
  "GET /api/captures/:captureId/original": "whoever may read the source",
  "HEAD /api/captures/:captureId/original": "whoever may read the source",
} as const satisfies Record<string, string>;

/** Each procedure has a row of its own; the page and its files are for anybody. */
const elsewhere = [/ \/api\/trpc\/:path$/, /^HEAD,GET \/\*$/];

/** Those who may take a report of a case away that exists for them; the rest are told `NOT_ALLOWED`. */
const mayExport: readonly Caller[] = ["reader", "reviewer", "editor", "owner"];

const tokenScopes: Record<string, ApiScope[]> = {
  "token that reads": ["read"],
  "token that writes": ["read", "write"],
  "token that exports": ["read", "export"],
};
const secretOf = (caller: string) => `rjd_${caller.replaceAll(" ", "_")}`;

let cast: Cast;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  cast = await openCast();
  const { db } = cast;
  server = await startServer({
    ...testEntrance,
    db,
    webRoot: import.meta.dirname,
    blobRoot: cast.folder,
  });
  for (const [caller, scopes] of Object.entries(tokenScopes)) {
    const { id: personId = "" } = (await cast.actor("editor")) ?? {};
    const hash = createHash("sha256").update(secretOf(caller)).digest("hex");
    const token = { personId, name: caller, hash, scopes, createdAt: new Date() };
    await db.prisma.apiToken.create({ data: token });
  }
});
afterAll(async () => {
  await server.close();
  await cast.feed.close();
  await rm(cast.folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** Signed in anew: whoever was asked before may have signed out. */
async function as(caller: Caller | "token that exports"): Promise<Browser> {
  const person = caller in tokenScopes ? null : await cast.actor(caller as Caller);
  const headers: Record<string, string> = person
    ? { cookie: await signIn(cast.db, person.id) }
    : caller === "nobody"
      ? {}
      : { authorization: `Bearer ${secretOf(caller)}` };
  return new Browser(server.address, { headers });
}

it("the table has a row for every route, and no row for what is none", () => {
  const found = server.routes.filter((route) => !elsewhere.some((pattern) => pattern.test(route)));
  const pages = published.flatMap((path) => [`GET ${path}`, `HEAD ${path}`]);
  expect(found.toSorted()).toEqual([...Object.keys(routes), ...pages].toSorted());
});

describe("of better-auth's", () => {
  const rows = Object.entries(routes).filter(([route]) => route.includes("/api/auth/"));
  it.each(rows)("%s is for %s", async (route, who) => {
    const [method, path = ""] = route.split(" /api/auth");
    for (const caller of callers) {
      const browser = await as(caller);
      const [, code] = refusalOf(
        await (method === "POST" ? browser.post(path) : browser.get(path)),
      );
      const refusals = ["SIGN_IN_REQUIRED", "NOT_ALLOWED", "LOCAL_SIGN_IN_OVER"];
      const refused = refusals.includes(code ?? "") ? code : null;
      expect({ caller, refused }).toEqual({ caller, refused: expectedOf(caller, who) });
    }
  });

  function expectedOf(caller: Caller, who: string): string | null {
    if (tokenScopes[caller]) return "NOT_ALLOWED";
    if (who.startsWith("nobody")) return "LOCAL_SIGN_IN_OVER";
    return caller === "nobody" && who === "somebody in person" ? "SIGN_IN_REQUIRED" : null;
  }
});

describe("the report", () => {
  const report = async (caller: Caller, slug: string) =>
    (await as(caller)).ask(`/api/cases/${slug}/report/md`);
  const told = (answer: Answer) => [answer.status, answer.body];

  it.each(places)("of a case that is %s to the caller", async (place) => {
    const { slug, isConfidential } = await cast.targetIn(place);
    for (const caller of callers) {
      const answer = await report(caller, slug);
      const exists = !isConfidential || place === "shared";
      const code = mayExport.includes(caller) ? undefined : "NOT_ALLOWED";
      expect({ caller, code: refusalOf(answer)[1] }).toEqual({
        caller,
        code: caller === "nobody" ? "SIGN_IN_REQUIRED" : exists ? code : "CASE_NOT_FOUND",
      });
    }
  });

  it("of a case that does not exist for the caller is refused as of one that is none", async () => {
    const { slug } = await cast.targetIn("confidential");
    for (const caller of callers)
      expect(told(await report(caller, slug))).toEqual(told(await report(caller, "no-such-case")));
  });

  it("is taken away by a token made for it", async () => {
    const robot = await as("token that exports");
    expect((await robot.ask("/api/cases/own/report/md")).status).toBe(200);
  });
});

describe("documents", () => {
  const mayHandIn: readonly Caller[] = ["reviewer", "editor", "owner", "token that writes"];

  it("are handed in by whoever may add sources", async () => {
    for (const caller of callers) {
      const { status } = await (await as(caller)).fetch("/api/uploads", {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: "Words.",
      });
      const refused = caller === "nobody" ? 401 : 403;
      expect({ caller, status }).toEqual({
        caller,
        status: mayHandIn.includes(caller) ? 200 : refused,
      });
    }
  });

  const original = async (caller: Caller, captureId: string) =>
    (await as(caller)).ask(`/api/captures/${captureId}/original`);

  it.each(places)("of a case that is %s to the caller are theirs to read", async (place) => {
    const { isConfidential, captureId } = await cast.targetIn(place, "a document");
    for (const caller of callers) {
      const exists = !isConfidential || place === "shared";
      const { status } = await original(caller, captureId);
      expect({ caller, status }).toEqual({
        caller,
        status: caller === "nobody" ? 401 : exists ? 200 : 404,
      });
    }
  });

  it("of a case that does not exist for the caller are refused as of one that is none", async () => {
    const { captureId } = await cast.targetIn("confidential", "a document");
    for (const caller of callers) {
      const told = ({ status, body }: { status: number; body: unknown }) => [status, body];
      expect(told(await original(caller, captureId))).toEqual(
        told(await original(caller, cast.unknown().captureId)),
      );
    }
  });
});
