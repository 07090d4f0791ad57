import { captureStateInfo } from "@rejoinder/schema";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { Capture } from "./capture-words.ts";

/** Milliseconds after which a capture that is under way is asked for again. */
const PAUSE = 1_000;

const isOver = ({ state }: Capture) => captureStateInfo[state].isOver;

/**
 * A capture as it goes on; once it is over, what it changed is asked for again.
 * @param listed as its list has it; null where there is none
 */
export function useCapture(listed: Capture | null): Capture | null {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isFollowed = listed !== null && !isOver(listed);
  const followed = useQuery({
    ...trpc.capture.byId.queryOptions({ captureId: listed?.id ?? "" }),
    enabled: isFollowed,
    refetchInterval: ({ state: { data } }) => (data && isOver(data) ? false : PAUSE),
  });
  const isJustOver = isFollowed && followed.data !== undefined && isOver(followed.data);
  useEffect(() => {
    if (!isJustOver) return;
    void queryClient.invalidateQueries({ queryKey: trpc.capture.bySource.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.source.pathKey() });
  }, [isJustOver, queryClient, trpc]);
  return isFollowed ? (followed.data ?? listed) : listed;
}
