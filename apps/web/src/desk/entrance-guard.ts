import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { isEntrance } from "../lib/own-path.ts";
import { refusalCode } from "../lib/refusal.ts";

/** Leads to the sign-in page, and back from there, when the desk no longer knows who somebody is. */
export function useEntranceGuard(): void {
  const queryClient = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    let isLeaving = false;
    function leave(error: unknown) {
      const { pathname, href: to } = router.state.location;
      if (isLeaving || isEntrance(pathname) || refusalCode(error) !== "SIGN_IN_REQUIRED") return;
      isLeaving = true;
      void router.navigate({ to: "/sign-in", search: { to } });
    }
    const stopQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") leave(event.action.error);
    });
    const stopMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") leave(event.action.error);
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queryClient, router]);
}
