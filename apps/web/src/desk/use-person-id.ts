import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../lib/trpc.ts";

/** Whose page this is; null until known, and for nobody. */
export function usePersonId(): string | null {
  return useQuery(useTRPC().person.me.queryOptions()).data?.id ?? null;
}
