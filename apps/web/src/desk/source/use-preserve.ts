import type { AskCaptureInput } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { type DocumentDraft, documentIn } from "./document-draft.ts";
import { uploadDocument } from "./upload.ts";

/** What is asked for: where the bytes come from, and whether they are all of the document. */
export type Preserving = Pick<AskCaptureInput, "from" | "extent">;

/**
 * Hands a chosen document in, unless it is to be fetched.
 * @returns what to ask for; null where nothing is to be preserved
 */
export async function handIn(document: DocumentDraft, address: string): Promise<Preserving | null> {
  const { way, extent } = document;
  if (way === "none") return null;
  if (way === "address") return { from: { way, address }, extent: "whole" };
  const chosen = documentIn(document);
  if (!chosen) return null;
  return { from: { way, uploadId: await uploadDocument(chosen.body, chosen.fileName) }, extent };
}

/** Has a source preserved: fetched, handed in, or read anew from bytes that are at hand. */
export function usePreserve(sourceId: string, onAsked: () => void = () => undefined) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async (how: Preserving | { document: DocumentDraft; address: string }) => {
      const asked = "from" in how ? how : await handIn(how.document, how.address);
      return asked && client.capture.ask.mutate({ sourceId, ...asked });
    },
    onSuccess: onAsked,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries(trpc.capture.pathFilter()),
        queryClient.invalidateQueries({ queryKey: trpc.source.list.pathKey() }),
      ]),
  });
}
