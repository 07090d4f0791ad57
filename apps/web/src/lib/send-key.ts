import type { AppRouter } from "@rejoinder/server";
import type { TRPCLink } from "@trpc/client";
import { observable, tap } from "@trpc/server/observable";
import { isUnanswered } from "./answering.ts";

/** What a change is known by when it is sent again: a UUID, version 4. */
export function newSendKey(): string {
  // `crypto.randomUUID` is only there for pages from https or this computer.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Gives every change a key, unless it brings one (`context.sendKey`). What got no answer and is asked
 * for again in the same words goes under the key it had: trying again does it once.
 */
export const sendKeyLink: TRPCLink<AppRouter> = () => {
  const unanswered = new Map<string, string>();
  return ({ op, next }) => {
    if (op.type !== "mutation" || op.context["sendKey"] !== undefined) return next(op);
    const words = JSON.stringify([op.path, op.input]);
    const sendKey = unanswered.get(words) ?? newSendKey();
    unanswered.set(words, sendKey);
    return observable((observer) =>
      next({ ...op, context: { ...op.context, sendKey } })
        .pipe(
          tap({
            next: () => void unanswered.delete(words),
            error: (error) => void (isUnanswered(error) || unanswered.delete(words)),
          }),
        )
        .subscribe(observer),
    );
  };
};
