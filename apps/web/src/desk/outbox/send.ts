import type { AppRouter } from "@rejoinder/server";
import type { TRPCClient } from "@trpc/client";
import { isUnanswered } from "../../lib/answering.ts";
import { currentOf } from "../../lib/conflict.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { newSendKey } from "../../lib/send-key.ts";
import type { Mark } from "../shapes.ts";
import { alone } from "./alone.ts";
import { dropWaiting, keepWaiting, listWaiting, stillWaiting } from "./storage.ts";
import {
  type Answers,
  isMarking,
  isOwn,
  type Procedure,
  type Sending,
  startFrom,
  type Waiting,
} from "./waiting.ts";

type Client = TRPCClient<AppRouter>;

/** Sends one change once: under its key, and as nobody but its person. */
export async function sendOne<P extends Procedure>(
  client: Client,
  senderId: string | null,
  sending: Sending<P> & { sendKey: string },
): Promise<Answers[P]> {
  const each = sending as Sending & { sendKey: string };
  const options = { context: { sendKey: each.sendKey, ...(senderId !== null && { senderId }) } };
  const answer = () => {
    switch (each.procedure) {
      case "note.add":
        return client.note.add.mutate(each.input, options);
      case "note.withdraw":
        return client.note.withdraw.mutate(each.input, options);
      case "review.mark":
        return client.review.mark.mutate(each.input, options);
      case "review.submit":
        return client.review.submit.mutate(each.input, options);
      case "evidence.add":
        return client.evidence.add.mutate(each.input, options);
      case "evidence.withdraw":
        return client.evidence.withdraw.mutate(each.input, options);
    }
  };
  return (await answer()) as Answers[P];
}

/** Milliseconds; the desk knows a key for a week. After that, sending again might do it twice. */
const KEY_LIFETIME = 6 * 24 * 60 * 60 * 1000;

const mayBeDone: Waiting["refusal"] = { code: "DATABASE_UNANSWERED", current: null };

/** `stopped`: the desk does not answer, or not to this person: what waits waits on. */
export type Outcome = "done" | "stopped";

type Heard = {
  onSent: (sent: Waiting, answer: Answers[Procedure]) => void;
  onRefused: (refused: Waiting) => void;
};

/**
 * Sends what waits, in order, until nothing is left but what was refused.
 * @returns null where that is under way already
 */
export function sendWaiting(
  client: Client,
  personId: string,
  { onSent, onRefused }: Heard,
): Promise<Outcome | null> {
  return alone(async (renew) => {
    for (;;) {
      const next = listWaiting(personId).find(({ refusal }) => !refusal);
      if (!next) return "done";
      if (next.wasTried && next.order < Date.now() - KEY_LIFETIME) {
        keepWaiting(personId, { ...next, refusal: mayBeDone });
        continue;
      }
      renew();
      keepWaiting(personId, { ...next, wasTried: true });
      try {
        const answer = await sendOne(client, personId, next);
        dropWaiting(personId, next);
        if (isMarking(next)) moveOn(personId, next.pair.id, (answer as Mark).version);
        onSent(next, answer);
      } catch (error) {
        if (!takeRefusal(personId, next, error)) return "stopped";
        const refused = stillWaiting(personId, next.sendKey);
        if (refused) onRefused(refused);
      }
    }
  });
}

function moveOn(personId: string, pairId: string, version: number): void {
  for (const each of startFrom(listWaiting(personId), pairId, version)) keepWaiting(personId, each);
}

/** @returns whether it was a refusal of this change, and no sign to wait on */
function takeRefusal(personId: string, refused: Waiting, error: unknown): boolean {
  const code = refusalCode(error);
  if (code === null || waitsOn(error, code)) return false;
  const current = currentOf(error);
  const now = stillWaiting(personId, refused.sendKey);
  if (!now) return true;
  if (code === "MARK_MOVED_ON" && isMarking(now) && current && isOwn(now, current as Mark)) {
    const { version } = current as Mark;
    sendAnew(personId, now, { ...now, input: { ...now.input, version } } as Waiting);
  } else keepWaiting(personId, { ...now, refusal: { code, current } });
  return true;
}

/** Puts a change in the place of one that was refused: another sending, under another key. */
export function sendAnew(personId: string, refused: Waiting, next: Waiting): void {
  const sendKey = newSendKey();
  keepWaiting(personId, { ...next, sendKey, wasTried: false, mayHaveLeft: [], refusal: null });
  dropWaiting(personId, refused);
}

/** No answer, nobody signed in or somebody else, or too much at once: none of it is about the change. */
function waitsOn(error: unknown, code: string): boolean {
  return isUnanswered(error) || code === "SIGN_IN_REQUIRED" || statusOf(error) === 429;
}

function statusOf(error: unknown): unknown {
  return (error as { data?: { httpStatus?: unknown } | null }).data?.httpStatus;
}
