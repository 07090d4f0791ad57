import type { Readable } from "node:stream";
import type { Db } from "@rejoinder/db";
import { canHandIn, Refusal } from "@rejoinder/domain";
import { DOCUMENT_MAX, uploadInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import pLimit from "p-limit";
import { keepBlob } from "../../capture/blobs.ts";
import type { BlobStore } from "../../capture/store.ts";
import type { Identify } from "../../identity.ts";
import { type Limits, spender } from "../../limits.ts";
import { may } from "../../permission.ts";

type Desk = { db: Db; identify: Identify; limits: Limits; store: BlobStore };

/** Documents that are taken in at once: each is held in memory until it is kept. Others wait unread. */
const AT_ONCE = 4;

/**
 * `POST /api/uploads?fileName=NAME`: the bytes of one document, as its media type declares them, to be
 * captured by whoever handed them in. Answers `{"uploadId", "size"}`.
 */
export function uploadRoute(app: FastifyInstance, { db, identify, limits, store }: Desk): void {
  const inTurn = pLimit(AT_ONCE);
  const takeIn = async (body: Readable, personId: string, upload: Declared) => {
    const bytes = await readBounded(body, upload.size);
    return db.prisma.$transaction(async (tx) => {
      const { id: blobId, size } = await keepBlob(tx, store, bytes);
      const { mediaType, fileName } = upload;
      const { id: uploadId } = await tx.upload.create({
        data: { personId, blobId, mediaType, fileName, at: new Date() },
        select: { id: true },
      });
      return { uploadId, size };
    });
  };
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.post("/api/uploads", async (request, reply) => {
      const actor = (await identify(request))?.actor;
      if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
      may(canHandIn(actor));
      const { "content-length": length, "content-type": mediaType = null } = request.headers;
      const size = length === undefined ? null : Number(length);
      if (size !== null && size > DOCUMENT_MAX) throw new Refusal("DOCUMENT_TOO_LARGE");
      await spender(limits, request, reply, actor.id)("capture");
      const { fileName = null } = uploadInput.parse(request.query);
      const upload = { mediaType, fileName, size };
      const answer = await inTurn(() => takeIn(request.body as Readable, actor.id, upload));
      return reply.header("cache-control", "no-store").send(answer);
    });
  });
}

/** What the sender says of a document; its size in bytes, null where nothing is said of that. */
type Declared = { mediaType: string | null; fileName: string | null; size: number | null };

/**
 * Reads a body of at most `DOCUMENT_MAX` bytes. What comes of a larger one is thrown away as it comes,
 * so that the refusal is read before the connection ends.
 *
 * @param size in bytes, where it is known: a body that comes to it is not held twice
 * @throws Refusal `DOCUMENT_TOO_LARGE`, `DOCUMENT_EMPTY`
 */
async function readBounded(body: Readable | undefined, size: number | null): Promise<Uint8Array> {
  if (!body) throw new Refusal("DOCUMENT_EMPTY");
  const chunks: Buffer[] = [];
  const whole = size === null ? null : Buffer.allocUnsafe(size);
  let read = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    const at = read;
    read += chunk.length;
    if (read > DOCUMENT_MAX) break;
    if (whole) chunk.copy(whole, at);
    else chunks.push(chunk);
  }
  if (read > DOCUMENT_MAX) {
    body.resume();
    throw new Refusal("DOCUMENT_TOO_LARGE");
  }
  if (read === 0) throw new Refusal("DOCUMENT_EMPTY");
  return whole ?? Buffer.concat(chunks);
}
