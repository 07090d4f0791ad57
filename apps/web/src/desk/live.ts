import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTRPC, useTRPCClient } from "../lib/trpc.ts";
import { refreshAfter } from "./refresh.ts";

/** Milliseconds before a subscription that ended is begun again. */
const pause = 3_000;

/** Keeps what is shown in step with the desk. Called once, by what frames every page. */
export function useLiveUpdates(): void {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const connections = useRef(0);
  const onStarted = useEffectEvent(() => {
    // What happened between two connections was not heard.
    if (connections.current > 0) void queryClient.invalidateQueries();
    connections.current += 1;
  });

  const feed = useSubscription(
    trpc.event.feed.subscriptionOptions(undefined, {
      onStarted: () => onStarted(),
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
