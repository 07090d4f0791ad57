import { refusalInfo } from "@rejoinder/domain";
import type { AppRouter } from "@rejoinder/server";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { tap } from "@trpc/server/observable";
import { useSyncExternalStore } from "react";
import { refusalCode } from "./refusal.ts";

/** `doubted`: something got no answer, and nobody has looked whether all of the desk is silent. */
export type Answering = "answering" | "doubted" | "silent";

let state: Answering = "answering";
const listeners = new Set<() => void>();

function become(next: Answering): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The desk answered, be it with a refusal. */
export const hearDesk = () => become("answering");

/** Something got no answer. */
export const doubtDesk = () => become(state === "answering" ? "doubted" : state);

/** The desk was asked whether it is there, and did not answer. */
export const missDesk = () => become("silent");

/** Whether the desk answers, as far as this page knows. */
export function useAnswering(): Answering {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** No answer came, or none that tells whether what was sent was done. A refusal is an answer. */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const code = refusalCode(error);
  if (code !== null) return refusalInfo[code].kind === "unavailable";
  const response: unknown = error.meta?.["response"];
  // Somebody on the way, not the desk, may have turned it down.
  return !(response instanceof Response && response.status >= 400 && response.status < 500);
}

/** Hears of every question and change whether it was answered. */
export const answeringLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    op.type === "subscription"
      ? next(op)
      : next(op).pipe(
          tap({
            next: hearDesk,
            error(error) {
              if (op.signal?.aborted) return;
              if (isUnanswered(error)) doubtDesk();
              else hearDesk();
            },
          }),
        );
