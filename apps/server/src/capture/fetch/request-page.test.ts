import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { certificateFor } from "./testing-certificate.ts";
import { fetchHere, serve } from "./testing-site.ts";

it("says honestly who asks, and nothing of the person or the desk", async () => {
  let sent = {};
  const port = await serve(({ headers }, response) => {
    sent = headers;
    response.end("words");
  });
  await fetchHere(`http://news.example:${port}/page`);
  expect(sent).toEqual({
    "user-agent": "Rejoinder/0.1 (fact-check capture)",
    accept: "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.8",
    "accept-encoding": "gzip, deflate, br, zstd",
    host: `news.example:${port}`,
    connection: "close",
  });
});

it("connects to what was checked, whatever the name stands for a moment later", async () => {
  const port = await serve((_, response) => void response.end("words"));
  const answers = [["127.0.0.1"], ["127.0.0.2"]];
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return answers.shift() ?? [];
  };
  const { remoteAddress } = await fetchHere(`http://news.example:${port}/`, { resolve });
  expect(remoteAddress).toBe("127.0.0.1");
  expect(asked).toEqual(["news.example"]);
});

it("tries the next of the checked addresses where one does not answer", async () => {
  const port = await serve((_, response) => void response.end("words"));
  const { remoteAddress } = await fetchHere(`http://news.example:${port}/`, {
    policy: { allowed: ["127.0.0.0/8"], only: null },
    resolve: async () => ["127.0.0.99", "127.0.0.1"],
  });
  expect(remoteAddress).toBe("127.0.0.1");
});

it("lets the environment name no proxy, and slacken no check of a certificate", async () => {
  const proxied: (string | undefined)[] = [];
  const proxy = await serve(({ url }, response) => {
    proxied.push(url);
    response.end("the proxy's words");
  });
  const port = await serve((_, response) => void response.end("words"));
  const tlsPort = await serve(
    (_, response) => void response.end("words"),
    await certificateFor("news.example"),
  );
  const script = `
    import { requestPage } from ${JSON.stringify(import.meta.resolve("./request-page.ts"))};
    const ask = async (address) => {
      const { response } = await requestPage(new URL(address), ["127.0.0.1"], new AbortController().signal);
      return String((await response.toArray())[0]);
    };
    console.log(await ask("http://news.example:${port}/"));
    console.log(await ask("https://news.example:${tlsPort}/").catch(({ code }) => code));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", script],
    {
      env: {
        NODE_USE_ENV_PROXY: "1",
        HTTP_PROXY: `http://127.0.0.1:${proxy}`,
        HTTPS_PROXY: `http://127.0.0.1:${proxy}`,
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
      },
    },
  );
  expect(stdout.split("\n")).toEqual(["words", "DEPTH_ZERO_SELF_SIGNED_CERT", ""]);
  expect(proxied).toEqual([]);
});
