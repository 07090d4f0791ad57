import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect } from "react";
import { doubtDesk } from "../lib/answering.ts";
import { useTRPC, useTRPCClient } from "../lib/trpc.ts";
import { refreshAfter } from "./refresh.ts";

/** Milliseconds before a subscription that ended is begun again. */
const pause = 3_000;

/** Keeps what is shown in step with the desk. Called once, by what frames every page. */
export function useLiveUpdates(): void {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const feed = useSubscription(
    trpc.event.feed.subscriptionOptions(undefined, {
      onData: ({ data }) => void refreshAfter({ queryClient, trpc, client }, data),
    }),
  );

  const { status, error, reset } = feed;
  const isLost = status === "error" || (status === "connecting" && error !== null);
  useEffect(() => {
    if (isLost) doubtDesk();
  }, [isLost]);
  // The desk ends it too, when it no longer knows who listens: then that is to be asked first.
  const isOver = status === "error" || status === "idle";
  useEffect(() => {
    if (!isOver) return;
    void queryClient.invalidateQueries(trpc.person.me.queryFilter());
    const timer = setTimeout(reset, pause);
    return () => clearTimeout(timer);
  }, [isOver, reset, queryClient, trpc]);
}
