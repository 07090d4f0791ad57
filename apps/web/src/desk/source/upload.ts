import { DOCUMENT_MAX, FILE_NAME_MAX } from "@rejoinder/schema";
import { TRPCClientError } from "@trpc/client";

/** Why the desk would not take a document, known before it is sent; null where it may. */
export function whyNotTaken({ size }: Blob): "DOCUMENT_EMPTY" | "DOCUMENT_TOO_LARGE" | null {
  if (size === 0) return "DOCUMENT_EMPTY";
  return size > DOCUMENT_MAX ? "DOCUMENT_TOO_LARGE" : null;
}

/**
 * Hands the bytes of a document in, declared by the media type of the blob; the desk keeps them for a day.
 *
 * @param fileName null for what was pasted
 * @returns the upload's id, to ask for a capture with
 * @throws TRPCClientError with the refusal, or without one where no answer came
 */
export async function uploadDocument(body: Blob, fileName: string | null): Promise<string> {
  const query = fileName === null ? "" : `?${new URLSearchParams({ fileName: plain(fileName) })}`;
  const answer = await fetch(`/api/uploads${query}`, {
    method: "POST",
    body,
    headers: { "content-type": body.type || "application/octet-stream" },
  }).catch((cause: unknown) => Promise.reject(TRPCClientError.from(cause as Error)));
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw TRPCClientError.from(said as Parameters<typeof TRPCClientError.from>[0]);
  return (said as { uploadId: string }).uploadId;
}

/** A name the desk takes: systems allow line breaks and halves of characters in theirs. */
function plain(fileName: string): string {
  const printable = fileName
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .trim();
  return [...printable].slice(0, FILE_NAME_MAX).join("");
}
