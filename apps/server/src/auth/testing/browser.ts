import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";

/** What a server answered: the status, the body as JSON where it is some, the cookies it set. */
export type Answer = {
  status: number;
  body: unknown;
  headers: Headers;
  setCookies: string[];
};

type Options = {
  /** The origin its pages come from; the server's own where it is not given. */
  origin?: string;
  /** Sent with everything. */
  headers?: Record<string, string>;
};

/** A browser small enough for a test: it keeps cookies, and says where its requests come from. */
export class Browser {
  readonly base: string;
  readonly #headers: Record<string, string>;
  readonly #jar = new Map<string, string>();

  constructor(base: string, { origin = base, headers = {} }: Options = {}) {
    this.base = base;
    this.#headers = { origin, ...headers };
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async fetch(url: string, { method = "GET", headers = {}, body = "" }: Sent = {}) {
    const all = { ...this.#headers, ...headers };
    if (this.#jar.size > 0) all["cookie"] = this.cookie;
    const response = await send(new URL(url, this.base), { method, headers: all, body });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line)) this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
    return response;
  }

  /** Any address. */
  ask = (path: string) => this.#answer(path, {});

  /** One of better-auth's endpoints. */
  get = (path: string) => this.#answer(`/api/auth${path}`, {});
  post = (path: string, body: object = {}) => this.#answer(`/api/auth${path}`, json(body));

  /** A procedure. */
  query(procedure: string, input?: object) {
    const given = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
    return this.#answer(`/api/trpc/${procedure}${given}`, {});
  }
  mutate = (procedure: string, input?: object) =>
    this.#answer(`/api/trpc/${procedure}`, { ...json({}), body: JSON.stringify(input) ?? "" });

  /** The id of whoever is signed in; null for nobody. */
  async who(): Promise<string | null> {
    const { me } = dataOf<{ me: { id: string } | null }>(await this.query("person.entrance"));
    return me?.id ?? null;
  }

  async #answer(url: string, sent: Sent): Promise<Answer> {
    const response = await this.fetch(url, sent);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
      setCookies: response.headers.getSetCookie(),
    };
  }
}

type Sent = { method?: string; headers?: Record<string, string>; body?: string };

function json(body: object): Sent {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** As `fetch`, which sends no `Host` of one's own; it follows no redirect. */
async function send(url: URL, { method, headers, body }: Required<Sent>): Promise<Response> {
  const sent = request(url, { method, headers });
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const answered = new Headers();
  for (let at = 0; at < answer.rawHeaders.length; at += 2)
    answered.append(answer.rawHeaders[at] ?? "", answer.rawHeaders[at + 1] ?? "");
  const stream = Readable.toWeb(answer) as ReadableStream<Uint8Array>;
  return new Response(stream, { status: answer.statusCode ?? 0, headers: answered });
}

/** Status and code of a refusal, the desk's own or better-auth's. */
export function refusalOf({ status, body }: Answer): [number, string | undefined] {
  const said = body as { code?: string; error?: { data?: { refusal?: { code: string } } } } | null;
  return [status, said?.error?.data?.refusal?.code ?? said?.code];
}

/** What one of better-auth's endpoints answered, which the test knows the shape of. */
export const bodyOf = <T>({ body }: Answer) => body as T;

/** What a procedure answered, which the test knows the shape of. */
export const dataOf = <T>({ body }: Answer) => (body as { result: { data: T } }).result.data;
