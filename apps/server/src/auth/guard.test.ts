import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { judge, OIDC_CALLBACK } from "./guard.ts";
import { isLoopback, ownHosts } from "./own-address.ts";
import { Browser, bodyOf, dataOf, refusalOf } from "./testing/browser.ts";
import { PASSWORD, serveAnn } from "./testing/desk.ts";

const own = { hosts: ["desk.example.org"], origin: "https://desk.example.org" };
const from = {
  method: "POST",
  route: "/api/trpc/:path",
  host: "desk.example.org",
  origin: undefined,
  site: undefined,
  hasToken: false,
};
const read = { ...from, method: "GET" };
const page = { ...read, route: null };
const evil = { origin: "https://evil.example", site: "cross-site" };

describe("the guard", () => {
  it.each([
    ["the desk's own page", { ...from, origin: own.origin, site: "same-origin" }, null],
    ["a program without a browser", from, null],
    ["a name in capitals", { ...from, host: "Desk.Example.org" }, null],
    ["a name that points here", { ...page, host: "evil.example" }, "HOST_UNKNOWN"],
    ["the right name at another port", { ...page, host: "desk.example.org:81" }, "HOST_UNKNOWN"],
    ["no name", { ...page, host: "" }, "HOST_UNKNOWN"],
    ["a token at a name that points here", { ...read, host: "x", hasToken: true }, "HOST_UNKNOWN"],
    ["another site's page", { ...from, ...evil }, "ORIGIN_UNKNOWN"],
    [
      "another site's page that hides its origin",
      { ...from, site: "cross-site" },
      "ORIGIN_UNKNOWN",
    ],
    ["a sandboxed page", { ...from, origin: "null" }, "ORIGIN_UNKNOWN"],
    ["another port of this machine", { ...from, site: "same-site" }, "ORIGIN_UNKNOWN"],
    ["the same name without TLS", { ...from, origin: "http://desk.example.org" }, "ORIGIN_UNKNOWN"],
    ["a preflight from elsewhere", { ...from, ...evil, method: "OPTIONS" }, "ORIGIN_UNKNOWN"],
    ["live updates for another site", { ...read, ...evil }, "ORIGIN_UNKNOWN"],
    ["a download by another site's link", { ...read, site: "cross-site" }, "ORIGIN_UNKNOWN"],
    ["an address typed in", { ...read, site: "none" }, null],
    ["a link to a page from another site", { ...page, ...evil }, null],
    ["a form of another site to a page", { ...page, ...evil, method: "POST" }, "ORIGIN_UNKNOWN"],
    ["the provider's way back", { ...read, ...evil, route: OIDC_CALLBACK }, null],
    ["a token from another site's page", { ...from, ...evil, hasToken: true }, null],
  ] as const)("answers %s", (_, knock, answer) => {
    expect(judge(knock, own)).toBe(answer);
  });
});

describe("the desk's own names", () => {
  it.each([
    ["localhost", true],
    ["127.0.0.1", true],
    ["127.8.0.1", true],
    ["::1", true],
    ["0.0.0.0", false],
    ["::", false],
    ["192.0.2.1", false],
    ["localhost.example", false],
  ])("tell whether %s is this machine alone", (host, answer) => {
    expect(isLoopback(host)).toBe(answer);
  });

  it("are loopback's with the port, and the machine's where it listens to others", () => {
    const loopback = { host: "127.0.0.1", address: null };
    expect(ownHosts(loopback, 4700)).toEqual(
      expect.arrayContaining(["localhost:4700", "127.0.0.1:4700", "[::1]:4700"]),
    );
    const machine = `${hostname().toLowerCase()}:4700`;
    expect(ownHosts(loopback, 4700)).not.toContain(machine);
    expect(ownHosts({ host: "0.0.0.0", address: null }, 4700)).toContain(machine);
    expect(ownHosts(loopback, 80)).toContain("localhost");
  });

  it("are the public address's where that is set, and the machine's no more", () => {
    const hosts = ownHosts({ host: "0.0.0.0", address: "https://desk.example.org" }, 4700);
    expect(hosts).toContain("desk.example.org");
    expect(hosts).not.toContain(`${hostname().toLowerCase()}:4700`);
  });
});

it("looks at the host of every request, pages and files too", async () => {
  const { address } = await serveAnn();
  const evil = new Browser(address, { headers: { host: "evil.example" } });
  for (const path of ["/", "/assets/none.js", "/api/trpc/person.entrance", "/api/none"])
    expect(refusalOf(await evil.ask(path))).toEqual([421, "HOST_UNKNOWN"]);
});

it("gives neither live updates nor a report to another site's page, whoever is signed in", async () => {
  const { address, signedIn } = await serveAnn();
  const { cookie } = await signedIn();
  const evil = new Browser(address, { origin: "https://evil.example", headers: { cookie } });
  for (const path of ["/api/trpc/event.feed", "/api/cases/telegram-durov/report/md"])
    expect(refusalOf(await evil.ask(path))).toEqual([403, "ORIGIN_UNKNOWN"]);
  expect(refusalOf(await evil.mutate("session.revokeOthers"))).toEqual([403, "ORIGIN_UNKNOWN"]);
  expect(refusalOf(await evil.post("/sign-out"))).toEqual([403, "ORIGIN_UNKNOWN"]);
  const encoded = await evil.ask("/%61pi/cases/telegram-durov/report/md");
  expect(encoded.status === 403 || encoded.headers.get("content-disposition") === null).toBe(true);
});

it("keeps what the API answers out of every cache", async () => {
  const { signedIn } = await serveAnn();
  const ofAnn = await signedIn();
  for (const path of ["/api/trpc/case.list", "/api/auth/get-session", "/api/none"])
    expect((await ofAnn.ask(path)).headers.get("cache-control")).toBe("no-store");
  expect((await ofAnn.ask("/")).headers.get("strict-transport-security")).toBeNull();
});

const https = "https://desk.example.org";

it("keeps cookies to HTTPS where the desk is reached by it, and has browsers come by nothing else", async () => {
  const { ann, address } = await serveAnn({ address: https });
  for (const host of ["desk.example.org", new URL(address).host]) {
    const browser = new Browser(address, { origin: https, headers: { host } });
    const { setCookies } = await browser.post("/sign-in/email", {
      email: ann.email,
      password: PASSWORD,
    });
    expect(setCookies).toEqual([
      expect.stringMatching(
        /^__Secure-rejoinder\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect(await browser.who()).toBe(ann.id);
    const { headers: told } = await browser.ask("/");
    expect(told.get("strict-transport-security")).toBe("max-age=31536000");
  }
  const plain = new Browser(address);
  expect(refusalOf(await plain.post("/sign-out"))).toEqual([403, "ORIGIN_UNKNOWN"]);
});

it("believes a proxy only where it was told of one", async () => {
  const forwarded = { "x-forwarded-proto": "https", "x-forwarded-host": "desk.example.org" };
  const body = (ann: { email: string }) => ({ email: ann.email, password: PASSWORD });
  const settings = { address: https, trustProxy: "127.0.0.1" };

  const behind = await serveAnn(settings);
  const browser = new Browser(behind.address, { origin: https, headers: forwarded });
  expect((await browser.post("/sign-in/email", body(behind.ann))).status).toBe(200);

  const alone = await serveAnn();
  const spoofed = new Browser(alone.address, { origin: https, headers: forwarded });
  expect(refusalOf(await spoofed.post("/sign-in/email", body(alone.ann)))).toEqual([
    403,
    "ORIGIN_UNKNOWN",
  ]);

  for (const [trustProxy, address] of [
    [false, "127.0.0.1"],
    ["10.0.0.0/8", "127.0.0.1"],
    ["127.0.0.1", "192.0.2.7"],
    [1, "192.0.2.7"],
  ] as const) {
    const desk = await serveAnn({ trustProxy });
    const client = new Browser(desk.address, {
      headers: { "x-forwarded-for": "192.0.2.7", "x-rejoinder-address": "203.0.113.9" },
    });
    await client.post("/sign-in/email", body(desk.ann));
    const { ipAddress } = await desk.db.prisma.session.findFirstOrThrow();
    expect(ipAddress).toBe(address);
  }
  expect(dataOf(await browser.query("person.entrance"))).toMatchObject({ isSetUp: true });
  expect(bodyOf(await browser.get("/get-session"))).not.toBeNull();
});
