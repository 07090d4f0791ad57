import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { redirectOf } from "./redirect.ts";
import { fetchHere, onThisMachine, serve } from "./testing-site.ts";

describe("redirectOf", () => {
  const answerOf = (statusCode: number, location?: string) =>
    ({ statusCode, headers: { location } }) as IncomingMessage;
  const from = new URL("https://news.example/2024/page");

  it.each([301, 302, 303, 307, 308])("sends on with %i, from where the page stands", (status) => {
    expect(redirectOf(answerOf(status, "other#end"), from)?.href).toBe(
      "https://news.example/2024/other",
    );
  });

  it("reads a path that was not escaped", () => {
    const location = Buffer.from("/affaire-été").toString("latin1");
    expect(redirectOf(answerOf(301, location), from)?.href).toBe(
      "https://news.example/affaire-%C3%A9t%C3%A9",
    );
  });

  it.each([
    [200, "/other"],
    [300, "/other"],
    [304, "/other"],
    [404, "/other"],
    [301, undefined],
  ])("takes %i to %s for an answer", (status, location) => {
    expect(redirectOf(answerOf(status, location), from)).toBeNull();
  });

  it.each([
    ["REDIRECT_INSECURE", "http://news.example/other"],
    ["ADDRESS_NOT_WEB", "file:///etc/passwd"],
    ["ADDRESS_NOT_WEB", "data:text/html,words"],
    ["ADDRESS_WITH_PASSWORD", "https://ana:secret@news.example/"],
    ["ADDRESS_PORT_REFUSED", "https://news.example:22/"],
  ])("refuses with %s to be sent on to %s", (code, location) => {
    expect(() => redirectOf(answerOf(302, location), from)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

/** Answers `/3` with a redirect to `/2`, and so on down to the page at `/0`. */
async function serveCountdown() {
  const asked: (string | undefined)[] = [];
  const port = await serve(({ url }, response) => {
    asked.push(url);
    const left = Number(url?.slice(1));
    if (left === 0) response.end("words");
    else response.writeHead(302, { location: `/${left - 1}`, "set-cookie": "a=b" }).end("moved");
  });
  return { asked, at: (path: string) => `http://news.example:${port}${path}` };
}

it("follows as many redirects as the limit, and tells the way", async () => {
  const { at } = await serveCountdown();
  const page = await fetchHere(at("/5"));
  expect(page).toMatchObject({
    address: at("/5"),
    finalAddress: at("/0"),
    redirects: ["/4", "/3", "/2", "/1", "/0"].map(at),
  });
});

it("stops at one more, before it asks for what lies behind", async () => {
  const { asked, at } = await serveCountdown();
  await expect(fetchHere(at("/6"))).rejects.toMatchObject({
    code: "TOO_MANY_REDIRECTS",
    detail: { limit: "5" },
  });
  expect(asked).toEqual(["/6", "/5", "/4", "/3", "/2", "/1"]);
});

it("stops at once where it is sent in a circle", async () => {
  const asked: (string | undefined)[] = [];
  const port = await serve(({ url }, response) => {
    asked.push(url);
    response.writeHead(302, { location: url === "/a" ? "/b" : "/a#again" }).end();
  });
  await expect(fetchHere(`http://news.example:${port}/a`)).rejects.toMatchObject({
    code: "TOO_MANY_REDIRECTS",
  });
  expect(asked).toEqual(["/a", "/b"]);
});

it("reads nothing of the answer that sends on, and ends its connection", async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const port = await serve(({ url }, response) => {
    if (url === "/end") {
      response.end("words");
      return;
    }
    response.on("close", resolve);
    response.writeHead(302, { location: "/end" }).write("and so on, without end");
  });
  const { bytes } = await fetchHere(`http://news.example:${port}/`);
  await ended;
  expect(bytes).toHaveLength(5);
});

it("sends neither a cookie it was given nor a referrer", async () => {
  const sent: string[][] = [];
  const port = await serve(({ url, headers }, response) => {
    sent.push(Object.keys(headers));
    if (url === "/end") response.end("words");
    else response.writeHead(302, { location: "/end", "set-cookie": "seen=1; Path=/" }).end();
  });
  await fetchHere(`http://news.example:${port}/`);
  expect(sent).toHaveLength(2);
  for (const names of sent)
    expect(names).toEqual(expect.not.arrayContaining(["cookie", "referer"]));
});

it.each([
  "http://127.0.0.2/",
  "http://10.0.0.1/",
  "http://2130706434/",
  "http://[::ffff:127.0.0.2]/",
  "http://169.254.169.254/latest/meta-data/",
  "http://metadata.google.internal/",
  "//localhost/",
])("checks again where it is sent on to: %s is refused", async (location) => {
  const port = await serve((_, response) => void response.writeHead(302, { location }).end());
  await expect(fetchHere(`http://news.example:${port}/`)).rejects.toMatchObject({
    code: "ADDRESS_NOT_PUBLIC",
  });
});

it("checks a host again that it was at before, and stands for another by now", async () => {
  const asked: (string | undefined)[] = [];
  const port = await serve(({ url }, response) => {
    asked.push(url);
    response.writeHead(302, { location: "/again" }).end();
  });
  const answers = [["127.0.0.1"], ["127.0.0.2"]];
  const resolve = async () => answers.shift() ?? [];
  await expect(fetchHere(`http://news.example:${port}/`, { resolve })).rejects.toMatchObject({
    code: "ADDRESS_NOT_PUBLIC",
  });
  expect(asked).toEqual(["/"]);
});

it("keeps to the hosts a desk is kept to", async () => {
  const location = "http://other.example/";
  const port = await serve((_, response) => void response.writeHead(302, { location }).end());
  const policy = { ...onThisMachine.policy, only: ["news.example"] };
  await expect(fetchHere(`http://news.example:${port}/`, { policy })).rejects.toMatchObject({
    code: "ADDRESS_NOT_ALLOWED",
    detail: { host: "other.example" },
  });
});
