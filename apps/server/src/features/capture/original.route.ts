import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { captureByIdInput } from "@rejoinder/schema";
import type { FastifyInstance } from "fastify";
import type { BlobStore } from "../../capture/store.ts";
import type { Identify } from "../../identity.ts";
import { mayReadSource } from "../../source-place.ts";
import { getCapture } from "./capture.queries.ts";

type Desk = { db: Db; identify: Identify; store: BlobStore };

/** Endings by what a document is; nothing of it is ever shown by the desk's own address. */
const endings: Record<string, string> = {
  "text/html": "html",
  "text/plain": "txt",
  "application/pdf": "pdf",
};

/**
 * `GET /api/captures/ID/original`: the bytes of a document as they came, as a file to keep. No browser
 * is to open them here: they are somebody else's page.
 */
export function originalRoute(app: FastifyInstance, { db, identify, store }: Desk): void {
  app.get("/api/captures/:captureId/original", async (request, reply) => {
    const actor = (await identify(request))?.actor;
    if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
    const { captureId } = captureByIdInput.parse(request.params);
    const capture = await getCapture(db, captureId);
    mayReadSource(actor, capture.source, "CAPTURE_NOT_FOUND");
    const sha256 = capture.blob?.sha256;
    const bytes = capture.state === "done" && sha256 ? await store.get(sha256) : null;
    if (!bytes) throw new Refusal("CAPTURE_NOT_FOUND", { captureId });
    const ending = endings[capture.mediaType ?? ""] ?? "docx";
    return reply
      .type("application/octet-stream")
      .header("content-disposition", `attachment; filename="${sha256?.slice(0, 16)}.${ending}"`)
      .header("content-security-policy", "sandbox; default-src 'none'")
      .header("cache-control", "no-store")
      .send(bytes);
  });
}
