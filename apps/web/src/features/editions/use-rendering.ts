import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { RenderingRow } from "./shapes.ts";

/** Milliseconds after which files that are being made are asked for again. */
const PAUSE = 1_000;

export const isUnderWay = ({ state }: Pick<RenderingRow, "state">) =>
  state === "waiting" || state === "working";

/**
 * Files as they are made, until that is over; also where the list they were heard of in knows of them no more.
 * @param listed as it was heard of first; null where nothing is made
 * @param onOver once, when what was under way is over
 */
export function useRendering(
  listed: RenderingRow | null,
  onOver: (ended: RenderingRow) => void,
): RenderingRow | null {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [followedId, setFollowedId] = useState<string | null>(null);
  if (listed && isUnderWay(listed) && listed.id !== followedId) setFollowedId(listed.id);
  const { data: followed } = useQuery({
    ...trpc.edition.rendering.queryOptions({ renderingId: followedId ?? "" }),
    enabled: followedId !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : PAUSE),
  });
  const endedId = followed && !isUnderWay(followed) ? followed.id : null;
  const tell = useEffectEvent(() => followed && onOver(followed));
  useEffect(() => {
    if (endedId === null) return;
    tell();
    void queryClient.invalidateQueries(trpc.edition.byCase.pathFilter());
    void queryClient.invalidateQueries(trpc.edition.draft.pathFilter());
  }, [endedId, queryClient, trpc]);
  return followed ?? listed;
}
