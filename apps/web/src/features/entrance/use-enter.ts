import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ownPath } from "../../lib/own-path.ts";
import { useOnce } from "../../lib/use-once.ts";

/**
 * Goes on as somebody who has just come in: nothing that was read before is kept. Once: what the page
 * one goes to has begun to read must not be dropped again.
 */
export function useEnter(): (to: string) => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const once = useOnce();
  return (to) => {
    if (!once.begin()) return;
    queryClient.clear();
    router.clearCache();
    router.history.replace(ownPath(to));
  };
}
