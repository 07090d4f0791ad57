import { Refusal } from "@rejoinder/domain";
import { fromNodeHeaders } from "better-auth/node";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ADDRESS_HEADER, type Auth } from "./auth.ts";
import { type Endpoint, endpoints } from "./endpoints.ts";

type Door = {
  originOf(request: FastifyRequest): string;
  authOf(request: FastifyRequest): Auth;
  /** @throws Refusal where the endpoint is not for whoever sent the request */
  mayKnock(request: FastifyRequest, who: Endpoint["who"]): Promise<void>;
};

/** Gives each of better-auth's endpoints that the desk offers a route of its own, and no other. */
export async function mountAuth(app: FastifyInstance, door: Door): Promise<void> {
  await app.register(async (scope) => {
    // better-auth reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    for (const { method, path, who } of endpoints)
      scope.route({
        method,
        url: `/api/auth${path}`,
        exposeHeadRoute: false,
        async handler(request, reply) {
          await door.mayKnock(request, who);
          const { handler } = door.authOf(request);
          return answer(reply, await handler(asRequest(request, door.originOf(request))));
        },
      });
  });
}

function asRequest(request: FastifyRequest, origin: string): Request {
  const headers = fromNodeHeaders(request.headers);
  headers.delete("content-length");
  headers.delete("transfer-encoding");
  headers.set(ADDRESS_HEADER, request.ip);
  const { method, body } = request;
  const hasBody = method === "POST" && Buffer.isBuffer(body) && body.length > 0;
  return new Request(new URL(request.url, origin), {
    method,
    headers,
    body: hasBody ? new Uint8Array(body) : null,
  });
}

/** @throws Refusal `TOO_MANY_REQUESTS`, in the desk's own shape, for better-auth names no code */
async function answer(reply: FastifyReply, response: Response) {
  if (response.status === 429) {
    reply.header("retry-after", response.headers.get("x-retry-after") ?? "60");
    throw new Refusal("TOO_MANY_REQUESTS");
  }
  reply.code(response.status);
  for (const [name, value] of response.headers)
    if (name !== "set-cookie") reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.send(response.body ? Buffer.from(await response.arrayBuffer()) : null);
}
