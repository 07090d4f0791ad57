import { expect, it } from "vitest";
import { Failure } from "../failure.ts";
import { type EntranceSettings, readEntrance } from "./entrance.ts";

const oidc = {
  OIDC_ISSUER: "https://login.example.org/realms/desk",
  OIDC_CLIENT_ID: "desk",
  OIDC_CLIENT_SECRET: "secret",
};

it("needs no setting at all", () => {
  expect(readEntrance({ REJOINDER_ADDRESS: "", TRUST_PROXY: "", SMTP_URL: "" })).toEqual({
    address: null,
    deskName: "Rejoinder",
    trustProxy: false,
    secret: null,
    oidc: null,
    smtp: null,
  } satisfies EntranceSettings);
});

it.each<[string, NodeJS.ProcessEnv, Partial<EntranceSettings>]>([
  [
    "an address",
    { REJOINDER_ADDRESS: "https://Desk.example.org" },
    { address: "https://desk.example.org" },
  ],
  ["its final slash", { REJOINDER_ADDRESS: "http://desk:8080/" }, { address: "http://desk:8080" }],
  ["a newsroom's name", { REJOINDER_NAME: " The Harbour Desk " }, { deskName: "The Harbour Desk" }],
  ["how many proxies", { TRUST_PROXY: "2" }, { trustProxy: 2 }],
  ["their addresses", { TRUST_PROXY: "10.0.0.1, fd00::/8" }, { trustProxy: "10.0.0.1,fd00::/8" }],
  ["a secret", { REJOINDER_SECRET: "s".repeat(32) }, { secret: "s".repeat(32) }],
  [
    "a provider",
    oidc,
    {
      oidc: {
        issuer: oidc.OIDC_ISSUER,
        clientId: "desk",
        clientSecret: "secret",
        name: "login.example.org",
      },
    },
  ],
  [
    "a mail server",
    { SMTP_URL: "smtps://mail.example.org", MAIL_FROM: "The desk <desk@example.org>" },
    { smtp: { url: "smtps://mail.example.org", from: "The desk <desk@example.org>" } },
  ],
])("reads %s", (_, environment, settings) => {
  expect(readEntrance(environment)).toMatchObject(settings);
});

it.each<[string, NodeJS.ProcessEnv]>([
  ["ADDRESS_INVALID", { REJOINDER_ADDRESS: "desk.example.org" }],
  ["ADDRESS_INVALID", { REJOINDER_ADDRESS: "https://desk.example.org/desk" }],
  ["ADDRESS_INVALID", { REJOINDER_ADDRESS: "ftp://desk.example.org" }],
  ["NAME_INVALID", { REJOINDER_NAME: "Two\nlines" }],
  ["NAME_INVALID", { REJOINDER_NAME: "n".repeat(101) }],
  ["TRUST_PROXY_INVALID", { TRUST_PROXY: "yes" }],
  ["TRUST_PROXY_INVALID", { TRUST_PROXY: "0" }],
  ["TRUST_PROXY_INVALID", { TRUST_PROXY: "10.0.0.0/33" }],
  ["TRUST_PROXY_INVALID", { TRUST_PROXY: "10.0.0.1,proxy.example.org" }],
  ["SECRET_TOO_SHORT", { REJOINDER_SECRET: "secret" }],
  ["OIDC_INCOMPLETE", { ...oidc, OIDC_CLIENT_SECRET: "" }],
  ["OIDC_ISSUER_INVALID", { ...oidc, OIDC_ISSUER: "http://login.example.org" }],
  ["OIDC_ISSUER_INVALID", { ...oidc, OIDC_ISSUER: "http://127.evil.example" }],
  ["OIDC_ISSUER_INVALID", { ...oidc, OIDC_ISSUER: "https://ana:secret@login.example.org" }],
  ["SMTP_URL_INVALID", { SMTP_URL: "https://mail.example.org", MAIL_FROM: "desk@example.org" }],
  ["SMTP_URL_INVALID", { SMTP_URL: "smtp://", MAIL_FROM: "desk@example.org" }],
  ["MAIL_FROM_INVALID", { SMTP_URL: "smtp://ana:secret@mail.example.org" }],
  ["MAIL_FROM_INVALID", { SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "the desk" }],
])("refuses with %s what is wrong, without a word of a password", (code, environment) => {
  const read = () => readEntrance(environment);
  expect(read).toThrow(Failure);
  expect(read).toThrow(
    expect.objectContaining({ code, message: expect.not.stringContaining("secret@") }),
  );
});
