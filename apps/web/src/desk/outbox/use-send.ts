import { isUnanswered } from "../../lib/answering.ts";
import { newSendKey } from "../../lib/send-key.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import type { PairRef } from "../shapes.ts";
import { usePersonId } from "../use-person-id.ts";
import { sendOne } from "./send.ts";
import { dropWaiting, keepWaiting, listWaiting } from "./storage.ts";
import {
  type Answers,
  type Procedure,
  placeBehind,
  type Sending,
  type Waiting,
} from "./waiting.ts";

/** What became of a change: answered, or kept in this browser to be sent when the desk answers. */
export type Sent<P extends Procedure> =
  | { isWaiting: false; answer: Answers[P] }
  | { isWaiting: true; answer: null };

type Change<P extends Procedure> = Sending<P> & { pair: PairRef; quoted?: string };

/**
 * What sends a change of a pair. Behind others that wait it waits too, for their order.
 * The promise rejects with the desk's refusal; without an answer only where this browser keeps nothing.
 */
export function useSend() {
  const client = useTRPCClient();
  const personId = usePersonId();
  return async <P extends Procedure>(change: Change<P>): Promise<Sent<P>> => {
    const waiting: Waiting = {
      ...(change as Change<Procedure>),
      sendKey: newSendKey(),
      order: Date.now(),
      quoted: change.quoted ?? null,
      wasTried: false,
      mayHaveLeft: [],
      refusal: null,
    };
    const hasOthers = listWaiting(personId).some(({ refusal }) => !refusal);
    if (hasOthers && keep(personId, waiting)) return { isWaiting: true, answer: null };
    try {
      const answer = await sendOne<P>(client, personId, { ...change, sendKey: waiting.sendKey });
      dropReplaced(personId, waiting);
      return { isWaiting: false, answer };
    } catch (error) {
      if (isUnanswered(error) && keep(personId, { ...waiting, wasTried: true }))
        return { isWaiting: true, answer: null };
      throw error;
    }
  };
}

function keep(personId: string | null, next: Waiting): boolean {
  if (personId === null) return false;
  const { kept, replaced } = placeBehind(listWaiting(personId), next);
  if (!keepWaiting(personId, kept)) return false;
  if (replaced) dropWaiting(personId, replaced);
  return true;
}

/** A mark that was refused is settled by one set since. */
function dropReplaced(personId: string | null, sent: Waiting): void {
  if (personId === null) return;
  const { replaced } = placeBehind(listWaiting(personId), sent);
  if (replaced?.refusal) dropWaiting(personId, replaced);
}
