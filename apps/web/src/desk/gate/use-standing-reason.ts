import type { PairReasonKind } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { PairRef } from "../shapes.ts";

/**
 * The id of the reason that stood when a dialog for a new one was opened: another that came since has
 * not been seen, and is not to be replaced. Null where there was none.
 */
export function useStandingReason(
  pair: PairRef,
  kind: PairReasonKind,
  isOpen: boolean,
): string | null {
  const work = useQuery(useTRPC().pair.work.queryOptions({ pairId: pair.id })).data;
  const standing = work?.reasons.find((reason) => reason.kind === kind)?.id ?? null;
  const [seen, setSeen] = useState({ isOpen, kind, id: standing });
  if (seen.isOpen === isOpen && seen.kind === kind) return seen.id;
  setSeen({ isOpen, kind, id: standing });
  return standing;
}
