import type { Locale } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTRPC } from "../lib/trpc.ts";

/** Milliseconds without a key after which words are looked at. */
const PAUSE = 600;

/** With all the rules, which are asked for once somebody writes. */
const FlaggedWords = lazy(() => import("./flagged-words.tsx"));

type Props = {
  /** Of the case whose parties may be meant. */
  slug: string;
  text: string;
  /** Null where the language of the words is not known. */
  lang?: Locale | null;
};

/** Says while somebody writes which of the words assert guilt before judgment. It never stands in the way. */
export function WordingHint({ slug, text, lang = null }: Props) {
  const settled = useSettled(text);
  const found = useQuery({
    ...useTRPC().case.bySlug.queryOptions({ slug }),
    enabled: settled.trim() !== "",
  }).data;
  return (
    <div aria-live="polite" className="-mt-3 empty:hidden">
      {found && settled.trim() !== "" && (
        <Suspense>
          <FlaggedWords found={found} text={settled} lang={lang} />
        </Suspense>
      )}
    </div>
  );
}

/** What was typed, once no key is pressed any more. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
