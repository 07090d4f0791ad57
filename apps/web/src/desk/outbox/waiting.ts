import type { RefusalCode } from "@rejoinder/domain";
import type {
  AddEvidenceInput,
  AddNoteInput,
  EvidenceStatus,
  MarkPairInput,
  ReviewPairInput,
} from "@rejoinder/schema";
import type { Outputs } from "../../lib/trpc.ts";
import type { Mark, PairRef } from "../shapes.ts";

/** What the outbox takes: a change and what it asks of the API. */
export type Inputs = {
  "note.add": AddNoteInput;
  "note.withdraw": { noteId: string };
  "review.mark": MarkPairInput;
  "review.submit": ReviewPairInput;
  "evidence.add": AddEvidenceInput;
  "evidence.withdraw": { evidenceId: string; version: number };
};
export type Procedure = keyof Inputs;
export type Answers = {
  "note.add": Outputs["note"]["add"];
  "note.withdraw": Outputs["note"]["withdraw"];
  "review.mark": Outputs["review"]["mark"];
  "review.submit": Outputs["review"]["submit"];
  "evidence.add": Outputs["evidence"]["add"];
  "evidence.withdraw": Outputs["evidence"]["withdraw"];
};

/** One change to be sent. */
export type Sending<P extends Procedure = Procedure> = {
  [Each in P]: { procedure: Each; input: Inputs[Each] };
}[P];

type Particulars = {
  sendKey: string;
  /** Milliseconds since 1970 when it was kept, made later than all that waited then. */
  order: number;
  pair: PairRef;
  /** Words of what is withdrawn; null where the input has words of its own. */
  quoted: string | null;
  /** It was sent, and no answer came: it may have been done. */
  wasTried: boolean;
  /** What this browser's earlier marks on the pair, tried and replaced, may have left. */
  mayHaveLeft: { status: EvidenceStatus | null; version: number }[];
  /** Why the desk would not take it; it then waits for its person's choice. */
  refusal: { code: RefusalCode; current: unknown } | null;
};

/** A change that waits in this browser. */
export type Waiting<P extends Procedure = Procedure> = Sending<P> & Particulars;

export type Marking = Waiting<"review.mark" | "review.submit">;

/** It moves the person's mark on its pair, and names the version that it starts from. */
export function isMarking(waiting: Waiting): waiting is Marking {
  return waiting.procedure === "review.mark" || waiting.procedure === "review.submit";
}

/**
 * A change beside those that wait before it. A mark takes the place of a mark on its pair that still
 * waits, and so does a review: what was pressed last is what was meant.
 *
 * @returns what to keep, and what that takes the place of
 */
export function placeBehind(
  waiting: readonly Waiting[],
  next: Waiting,
): { kept: Waiting; replaced: Waiting | null } {
  const order = Math.max(next.order, (waiting.at(-1)?.order ?? 0) + 1);
  const kept = { ...next, order };
  if (!isMarking(kept)) return { kept, replaced: null };
  const last = waiting.filter(isMarking).findLast(({ pair }) => pair.id === next.pair.id);
  if (last?.procedure !== "review.mark") return { kept, replaced: null };
  return { kept: { ...kept, mayHaveLeft: leftBy(last) }, replaced: last };
}

function leftBy({ input, wasTried, mayHaveLeft }: Waiting<"review.mark">) {
  const left = { status: input.status, version: input.version + 1 };
  return wasTried ? [...mayHaveLeft, left] : mayHaveLeft;
}

/**
 * Whether the mark that a change met is one that this browser set itself and never heard of. One taken
 * back leaves the reviewed status.
 */
export function isOwn({ mayHaveLeft }: Waiting, standing: Mark): boolean {
  return mayHaveLeft.some(
    ({ status, version }) =>
      version === standing.version && (status ?? standing.reviewedStatus) === standing.status,
  );
}

/** What waits, once a change before it has left the pair's mark at that version. */
export function startFrom(waiting: readonly Waiting[], pairId: string, version: number): Waiting[] {
  return waiting.flatMap((each) =>
    isMarking(each) && each.pair.id === pairId && !each.refusal && each.input.version < version
      ? [{ ...each, input: { ...each.input, version } } as Waiting]
      : [],
  );
}
