import { useNavigate } from "@tanstack/react-router";
import { useLocale } from "use-intl";
import { pairFilterOf } from "../../desk/pair-filters.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { QueueSearch } from "./queue-search.ts";
import { usePlaces } from "./use-places.ts";

export type Queue = ReturnType<typeof useQueue>;

/**
 * The way through a queue. The place is a position in the case and stands in the address: whatever
 * joins or leaves the list, nobody is thrown out of their place.
 */
export function useQueue(found: Outputs["case"]["bySlug"], search: QueueSearch) {
  const locale = useLocale();
  const navigate = useNavigate();
  const toast = useToast();
  const say = useErrorSentence();
  const { at: place, end: isAtEnd = false, ...filters } = search;
  const { slug } = found;
  const at = place ?? 0;
  const places = usePlaces(slug, { caseId: found.id, locale, ...pairFilterOf(filters) }, at);

  function goTo(position: number, options: { isEnd?: boolean; replace?: boolean } = {}) {
    const { isEnd = false, replace = false } = options;
    void navigate({
      to: "/cases/$slug/queue",
      params: { slug },
      search: { ...filters, at: position, ...(isEnd && { end: true as const }) },
      replace,
    });
  }

  return {
    /** Null before the first pair is known. */
    at: place ?? null,
    isAtEnd,
    filters,
    first: places.next,
    goTo,
    hasPrevious: isAtEnd || places.previous.data != null,
    async goNext() {
      if (isAtEnd) return;
      try {
        const [position] = places.next.data ?? (await places.fetchNext());
        places.handOn();
        goTo(position ?? at, { isEnd: position === undefined });
      } catch (error) {
        toast({ text: say(error) });
      }
    },
    async goPrevious() {
      if (isAtEnd) return goTo(at);
      try {
        const position = places.previous.data ?? (await places.fetchPrevious());
        if (position !== null) goTo(position);
      } catch (error) {
        toast({ text: say(error) });
      }
    },
  };
}
