import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect } from "react";
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

  const { status, reset } = feed;
  useEffect(() => {
    if (status !== "error") return;
    const timer = setTimeout(reset, pause);
    return () => clearTimeout(timer);
  }, [status, reset]);
}
