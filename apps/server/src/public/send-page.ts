import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { openShelf } from "./shelf.ts";

/** Bytes of pages kept as they were drawn. */
const PAGES_MAX = 32_000_000;

const squeeze = promisify(gzip);

type Drawn = { plain: Buffer; squeezed: Buffer };

export type PageToSend = {
  type: string;
  /** All that the page depends on, as JSON: the same gives the same bytes. */
  of: unknown;
  draw: () => Promise<string>;
  headers?: Record<string, string>;
  /** 200 unless given. */
  status?: number;
};

/** Sends pages that a browser keeps and asks about each time; one that it has already is not drawn. */
export type SendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  page: PageToSend,
) => Promise<FastifyReply>;

/** @param version of what draws them */
export function openPages(version: string): SendPage {
  const pages = openShelf<Drawn>(PAGES_MAX);
  return async (request, reply, { type, of, draw, headers = {}, status = 200 }) => {
    const name = tagOf([version, type, of]);
    const isSqueezed = new Negotiator(request.raw).encoding(["gzip", "identity"]) === "gzip";
    reply.headers({
      vary: "accept-encoding, accept-language",
      ...headers,
      "cache-control": "no-cache",
      etag: `"${name}${isSqueezed ? "-gzip" : ""}"`,
    });
    if (status === 200 && isKept(request, name)) return reply.code(304).send();
    const { plain, squeezed } = await pages.get(name, async () => {
      const plain = Buffer.from(await draw(), "utf8");
      const squeezed = await squeeze(plain);
      return { value: { plain, squeezed }, size: plain.length + squeezed.length };
    });
    reply.code(status).type(type);
    return isSqueezed ? reply.header("content-encoding", "gzip").send(squeezed) : reply.send(plain);
  };
}

/** Base64url: short, and not found by chance twice. */
function tagOf(of: unknown): string {
  return createHash("sha256").update(JSON.stringify(of)).digest("base64url").slice(0, 27);
}

/** Whether the browser says that it has what is named so, in either form. Source: RFC 9110, 13.1.2. */
export function isKept({ headers }: FastifyRequest, name: string): boolean {
  const given = headers["if-none-match"];
  if (given === undefined) return false;
  if (given.trim() === "*") return true;
  return given.split(",").some((tag) => {
    const [, bare] = /^\s*(?:W\/)?"([^"]*?)(?:-gzip)?"\s*$/.exec(tag) ?? [];
    return bare === name;
  });
}
