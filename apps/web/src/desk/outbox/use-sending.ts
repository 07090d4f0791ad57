import type { EventKind } from "@rejoinder/schema";
import { useEffect, useEffectEvent, useState } from "react";
import { hearDesk, isUnanswered, missDesk, useAnswering } from "../../lib/answering.ts";
import { usePairCache } from "../review/pair-cache.ts";
import type { Mark } from "../shapes.ts";
import { sendWaiting } from "./send.ts";
import { listWaiting, useWaiting } from "./storage.ts";
import { type Answers, isMarking, type Procedure, type Waiting } from "./waiting.ts";

/** Milliseconds before the desk is asked again, by how often it was silent. */
const pauseAfter = (failures: number) => Math.min(1_000 * 2 ** failures, 15_000);

/** Milliseconds for which it is told that the desk is back. */
const NEWS = 10_000;

const happened = {
  "note.add": "note_added",
  "note.withdraw": "note_withdrawn",
  "review.mark": "pair_marked",
  "review.submit": "pair_reviewed",
  "evidence.add": "evidence_added",
  "evidence.withdraw": "evidence_withdrawn",
} as const satisfies Record<Procedure, EventKind>;

/**
 * Sends what waits as soon as the desk answers, and asks a silent desk until it does.
 * @returns how many were sent since the last news, null where there are none
 */
export function useSending(personId: string | null): { sent: number | null } {
  const cache = usePairCache();
  const isAnswering = useAnswering() === "answering";
  const hasWaiting = useWaiting(personId).some(({ refusal }) => !refusal);
  const [sent, setSent] = useState<number | null>(null);

  function onSent(done: Waiting, answer: Answers[Procedure]) {
    const others = listWaiting(personId).filter(isMarking);
    if (isMarking(done) && !others.some(({ pair }) => pair.id === done.pair.id)) {
      const { status, reviewedStatus, version } = answer as Mark;
      cache.setMark(done.pair, () => ({ status, reviewedStatus, version }));
    }
    void cache.refresh(done.pair, happened[done.procedure]);
    setSent((count) => (count ?? 0) + 1);
  }
  function onRefused(refused: Waiting) {
    if (refused.refusal?.code === "MARK_MOVED_ON" && refused.refusal.current)
      cache.setMark(refused.pair, () => refused.refusal?.current as Mark);
    void cache.refresh(refused.pair, happened[refused.procedure]);
  }
  /** @returns whether nothing is left to do */
  const attempt = useEffectEvent(async (): Promise<boolean> => {
    if (personId !== null && hasWaiting) {
      const outcome = await sendWaiting(cache.client, personId, { onSent, onRefused });
      if (outcome !== "stopped") return outcome === "done";
    }
    return ask();
  });
  async function ask(): Promise<boolean> {
    try {
      await cache.client.person.me.query();
    } catch (error) {
      if (isUnanswered(error)) {
        missDesk();
        return false;
      }
    }
    hearDesk();
    return !hasWaiting;
  }

  useEffect(() => {
    if (isAnswering && !hasWaiting) return;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    async function run() {
      clearTimeout(timer);
      const isDone = await attempt();
      if (isOver || isDone) return;
      clearTimeout(timer);
      timer = setTimeout(run, pauseAfter(failures));
      failures += 1;
    }
    const now = () => void run();
    now();
    addEventListener("online", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      isOver = true;
      clearTimeout(timer);
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", now);
    };
  }, [isAnswering, hasWaiting]);

  useEffect(() => {
    if (sent === null) return;
    const timer = setTimeout(() => setSent(null), NEWS);
    return () => clearTimeout(timer);
  }, [sent]);
  return { sent };
}
