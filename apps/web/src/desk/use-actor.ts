import type { Actor } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../lib/trpc.ts";

/** Who asks for this page, for the policy to be asked; null until known, and for nobody. */
export function useActor(): Actor | null {
  return useQuery(useTRPC().person.me.queryOptions()).data ?? null;
}
