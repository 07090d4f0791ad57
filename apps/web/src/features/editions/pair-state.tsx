import { reviewStateInfo, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale } from "use-intl";
import { Status } from "../../desk/standing.tsx";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import type { DraftPair } from "./shapes.ts";

/** A pair by its title, with how far its review has come. */
export function PairState({ slug, pair }: { slug: string; pair: DraftPair }) {
  const locale = useLocale();
  const words = useWords();
  const { position, title, state, decidedStatus } = pair;
  return (
    <>
      <Link
        to="/cases/$slug/pairs/$position"
        params={{ slug, position: String(position) }}
        className={`font-serif text-body wrap-anywhere ${linkStyle.quiet}`}
      >
        {wordsIn(title, locale)}
      </Link>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
        {decidedStatus && <Status status={decidedStatus} />}
        <span>{words(reviewStateInfo[state].label)}</span>
      </p>
    </>
  );
}
