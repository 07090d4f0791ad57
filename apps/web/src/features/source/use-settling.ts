import type { PlaceInput } from "@rejoinder/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { Highlight } from "./highlight.ts";

/** What a person says of where a quotation stands: there, not there, or at another place. */
export type Settling = "confirm" | "reject" | { place: PlaceInput };

/** Settles where the quotations of a source stand in the text shown; the page is then asked for again. */
export function useSettling(sourceId: string, snapshotId: string) {
  const t = useTranslations("reader");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const settling = useMutation({
    networkMode: "always",
    mutationFn({ highlight, how }: { highlight: Highlight; how: Settling }) {
      const anchor = { anchorId: highlight.anchorId, version: highlight.version };
      if (how === "confirm") return client.anchor.confirm.mutate({ ...anchor, snapshotId });
      if (how === "reject") return client.anchor.reject.mutate({ ...anchor, snapshotId });
      return client.anchor.place.mutate({ ...anchor, place: how.place });
    },
    onSuccess: (_, { highlight, how }) => {
      if (how !== "confirm") {
        toast({ text: t(how === "reject" ? "rejected" : "placed") });
        return;
      }
      const action = { label: t("takeBack"), run: () => takeBack(highlight) };
      toast({ text: t("confirmed"), action });
    },
    // A refusal is news too: somebody was faster.
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: trpc.source.byId.pathKey(),
        predicate: ({ state }) => (state.data as { id?: string } | undefined)?.id === sourceId,
      }),
  });
  function takeBack(confirmed: Highlight): void {
    const highlight = { ...confirmed, version: confirmed.version + 1 };
    settling.mutate({ highlight, how: "reject" });
  }
  return {
    settle: (highlight: Highlight, how: Settling, onSuccess: () => void = () => undefined) =>
      settling.mutate({ highlight, how }, { onSuccess }),
    isPending: settling.isPending,
    error: settling.error,
  };
}
