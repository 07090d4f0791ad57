import { Failure } from "../failure.ts";
import { isNetwork } from "./network.ts";

/** What the environment says of how people reach a desk and come in. */
export type EntranceSettings = {
  /** An origin, as in `URL.origin`; null where the desk is known by its own names alone. */
  address: string | null;
  /** Of the newsroom, as what it publishes names it. */
  deskName: string;
  /** Addresses and CIDR blocks of the proxies before the desk, with commas, or how many there are. */
  trustProxy: string | number | false;
  /** `null`: the one kept in the data folder. */
  secret: string | null;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  smtp: { url: string; from: string } | null;
};

/** Longest name of a newsroom, in UTF-16 code units. */
const NAME_MAX = 100;

/** Shortest secret of one's own, in characters. */
const SECRET_MIN = 32;

/**
 * Says nothing of any text that may hold a password.
 *
 * @throws Failure `ADDRESS_INVALID`, `NAME_INVALID`, `TRUST_PROXY_INVALID`, `SECRET_TOO_SHORT`, `OIDC_INCOMPLETE`,
 *   `OIDC_ISSUER_INVALID`, `SMTP_URL_INVALID`, `MAIL_FROM_INVALID`
 */
export function readEntrance(environment: NodeJS.ProcessEnv): EntranceSettings {
  const { REJOINDER_ADDRESS, REJOINDER_NAME, TRUST_PROXY, REJOINDER_SECRET } = environment;
  return {
    address: REJOINDER_ADDRESS ? readAddress(REJOINDER_ADDRESS) : null,
    deskName: REJOINDER_NAME ? readName(REJOINDER_NAME) : "Rejoinder",
    trustProxy: TRUST_PROXY ? readProxies(TRUST_PROXY) : false,
    secret: REJOINDER_SECRET ? readSecret(REJOINDER_SECRET) : null,
    oidc: readOidc(environment),
    smtp: readSmtp(environment),
  };
}

function readAddress(text: string): string {
  const url = parse(text, ["https:", "http:"]);
  // Nothing but scheme, host and port: an origin.
  if (url && url.href === `${url.origin}/`) return url.origin;
  throw new Failure(
    "ADDRESS_INVALID",
    "REJOINDER_ADDRESS is where browsers reach the desk, such as https://desk.example.org, " +
      "without a path, and what it holds is not.",
  );
}

function readName(text: string): string {
  const name = text.trim();
  if (name.length <= NAME_MAX && !/[\p{Cc}\p{Surrogate}]/u.test(name)) return name;
  throw new Failure(
    "NAME_INVALID",
    `REJOINDER_NAME is the newsroom's name, in one line of ${NAME_MAX} characters or less.`,
  );
}

function readProxies(text: string): string | number {
  if (/^[1-9]$/.test(text)) return Number(text);
  const proxies = text.split(",").map((each) => each.trim());
  if (proxies.every(isNetwork)) return proxies.join(",");
  throw new Failure(
    "TRUST_PROXY_INVALID",
    "TRUST_PROXY is how many proxies stand before the desk, from 1 to 9, or their addresses with " +
      `commas, such as 10.0.0.1 or 10.0.0.0/8: "${text}" is neither.`,
  );
}

function readSecret(text: string): string {
  if (text.length >= SECRET_MIN) return text;
  throw new Failure(
    "SECRET_TOO_SHORT",
    `REJOINDER_SECRET signs what browsers keep: it takes ${SECRET_MIN} random characters or more.`,
  );
}

function readOidc(environment: NodeJS.ProcessEnv): EntranceSettings["oidc"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = environment;
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Failure(
      "OIDC_INCOMPLETE",
      "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.",
    );
  const url = parse(OIDC_ISSUER, ["https:", "http:"]);
  const isPrivate =
    url?.protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(url?.hostname ?? "");
  if (!url || !isPrivate || url.search || url.hash || url.username)
    throw new Failure(
      "OIDC_ISSUER_INVALID",
      "OIDC_ISSUER is the provider's address, such as https://login.example.org: HTTPS, or HTTP on " +
        "this machine, and what it holds is not.",
    );
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || url.hostname,
  };
}

function readSmtp({ SMTP_URL, MAIL_FROM }: NodeJS.ProcessEnv): EntranceSettings["smtp"] {
  if (!SMTP_URL) return null;
  const url = parse(SMTP_URL, ["smtp:", "smtps:"]);
  if (!url?.hostname)
    throw new Failure(
      "SMTP_URL_INVALID",
      "SMTP_URL is a mail server's address, such as smtps://user:password@mail.example.org, and " +
        "what it holds is not.",
    );
  if (!MAIL_FROM || !/^([^<>\r\n]* <)?[^\s<>@]+@[^\s<>@]+>?$/.test(MAIL_FROM))
    throw new Failure(
      "MAIL_FROM_INVALID",
      "MAIL_FROM is the address that letters come from, such as desk@example.org; with SMTP_URL it " +
        "has to be set.",
    );
  return { url: SMTP_URL, from: MAIL_FROM };
}

function parse(text: string, protocols: string[]): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && protocols.includes(url.protocol) ? url : null;
}
