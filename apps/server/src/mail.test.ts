import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, it } from "vitest";
import { openMail } from "./mail.ts";

type Received = { from: string; to: string[]; raw: string; user: string | undefined };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A mail server of a test's own, on this machine and so without TLS. */
async function openMailServer(login: { user: string; pass: string } | null = null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: login === null,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.pass
        ? done(null, { user: username })
        : done(new Error("No such user")),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith("nobody@")
        ? done(Object.assign(new Error("No such mailbox"), { responseCode: 550 }))
        : done(),
    onData(stream, { envelope, user }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString("utf8"),
          user: user === undefined ? undefined : String(user),
        });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  stops.push(() => new Promise((stopped) => server.close(() => stopped())));
  return { received, host: `127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

const from = "Desk <desk@example.org>";
const letter = { to: "kim@example.org", subject: "Grüße", text: "https://desk.example/join#abc\n" };

it("takes a letter to the mail server", async () => {
  const { received, host } = await openMailServer();
  await openMail(`smtp://${host}`, from).send(letter);
  expect(received).toMatchObject([{ from: "desk@example.org", to: ["kim@example.org"] }]);
  expect(received[0]?.raw).toContain("https://desk.example/join#abc");
  expect(received[0]?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
});

it("says who it is where the server asks, whatever signs the password has", async () => {
  const { received, host } = await openMailServer({ user: "desk@example.org", pass: "p@ss:w/rd" });
  const login = `${encodeURIComponent("desk@example.org")}:${encodeURIComponent("p@ss:w/rd")}`;
  await openMail(`smtp://${login}@${host}`, from).send(letter);
  expect(received).toMatchObject([{ user: "desk@example.org" }]);
  await expect(openMail(`smtp://${host}`, from).send(letter)).rejects.toThrow();
  expect(received).toHaveLength(1);
});

it.each([
  "kim@example.org\r\nBcc: eve@example.org",
  "kim@example.org, eve@example.org",
  "kim@example.org>\r\nRCPT TO:<eve@example.org",
])("goes to nobody else through an address: %j", async (to) => {
  const { received, host } = await openMailServer();
  await openMail(`smtp://${host}`, from)
    .send({ ...letter, to })
    .catch(() => undefined);
  for (const { to: recipients, raw } of received) {
    expect(recipients).not.toContain("eve@example.org");
    expect(raw).not.toMatch(/^bcc:/im);
  }
});

it("a line in a subject begins no header", async () => {
  const { received, host } = await openMailServer();
  await openMail(`smtp://${host}`, from).send({
    ...letter,
    subject: "One\r\nBcc: eve@example.org",
  });
  expect(received).toMatchObject([{ to: ["kim@example.org"] }]);
  expect(received[0]?.raw).not.toMatch(/^bcc:/im);
});

it("tells of a letter that is not taken", async () => {
  const { host } = await openMailServer();
  const refused = openMail(`smtp://${host}`, from).send({ ...letter, to: "nobody@example.org" });
  await expect(refused).rejects.toThrow("No such mailbox");
});

it("does not wait for long for a server that says nothing", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((ready) => silent.once("listening", ready));
  stops.push(async () => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const started = performance.now();
  await expect(openMail(`smtp://127.0.0.1:${port}`, from).send(letter)).rejects.toThrow();
  expect(performance.now() - started).toBeLessThan(9_000);
});
