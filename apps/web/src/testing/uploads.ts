import type { openDesk } from "@rejoinder/server/testing";
import { vi } from "vitest";

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Stands in for the network by which documents are handed in, and hands them to the desk. */
export function carryUploads(desk: Desk, personId: string): void {
  vi.stubGlobal("fetch", async (input: string, init: { body: Blob; headers: HeadersInit }) => {
    const bytes = new Uint8Array(await init.body.arrayBuffer());
    const mediaType = new Headers(init.headers).get("content-type") ?? "";
    const fileName = new URL(input, "http://desk.invalid").searchParams.get("fileName");
    const uploadId = await desk.handIn(personId, bytes, mediaType, fileName ?? undefined);
    return Response.json({ uploadId, size: bytes.length });
  });
}
