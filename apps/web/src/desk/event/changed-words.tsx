import { diffWords } from "../../lib/words-diff.ts";
import { MarkedRuns } from "../marked-runs.tsx";

type Props = {
  /** The words before and after a change. */
  before: string;
  after: string;
  shows: "before" | "after";
};

/** One version of a text, with the words marked that the other does not hold. */
export function ChangedWords({ before, after, shows }: Props) {
  const whole = [{ text: shows === "before" ? before : after, isChanged: true }];
  return <MarkedRuns runs={diffWords(before, after)?.[shows] ?? whole} side={shows} />;
}
