import { type RequestState, requestStateInfo } from "@rejoinder/schema";
import { useWords } from "../../lib/words.ts";

/** By sign and word: what wants somebody stands out. */
const signs = {
  awaiting: "…",
  due: "!",
  overdue: "!",
  received: "→",
  replied: "✓",
  declined: "–",
  undelivered: "×",
} as const satisfies Record<RequestState, string>;

const urgent: readonly RequestState[] = ["due", "overdue", "received"];

/** Where a request for comment stands. */
export function RequestStateWord({ state }: { state: RequestState }) {
  const words = useWords();
  return (
    <span
      className={`inline-flex items-baseline gap-1.5 ${urgent.includes(state) ? "font-[560] text-contested" : "text-ink-2"}`}
    >
      <span aria-hidden="true" className="w-3 text-center">
        {signs[state]}
      </span>
      <span>{words(requestStateInfo[state].label)}</span>
    </span>
  );
}
