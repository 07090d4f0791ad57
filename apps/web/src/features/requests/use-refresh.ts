import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** Asks again for what is logged of requests; with `pairs`, for what a new response changed too. */
export function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async (touches: "requests" | "pairs" = "requests") => {
    const touched = [
      trpc.request.pathFilter(),
      trpc.rightOfReply.pathFilter(),
      ...(touches === "pairs" ? [trpc.pair.pathFilter(), trpc.reply.pathFilter()] : []),
    ];
    await Promise.all(touched.map((filter) => queryClient.invalidateQueries(filter)));
  };
}
