import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";

/** Milliseconds without another save after which a draft is checked and shown: both read all of its pairs. */
const PAUSE = 1_000;

/** The version of a draft once it has stood for a while; the first at once. */
export function useSettledVersion(version: number): number {
  const [settled, setSettled] = useState(version);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(version), settled === 0 ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [version, settled]);
  return settled;
}

/** What keeps a saved draft from being published, asked for anew for each version. @param version 0 for none yet */
export function useLint(caseId: string, version: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const checked = useRef(version);
  useEffect(() => {
    if (checked.current === version) return;
    checked.current = version;
    void queryClient.invalidateQueries(trpc.edition.lint.pathFilter());
  }, [version, queryClient, trpc]);
  return useQuery({ ...trpc.edition.lint.queryOptions({ caseId }), enabled: version > 0 });
}
