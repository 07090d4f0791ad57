import type { AppRouter } from "@rejoinder/server";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";

export type Road = ReturnType<typeof openRoad>;

/** The way to the desk, which can be lost: before the desk has heard, or after it has done what was sent. */
export function openRoad() {
  let lost: "nothing" | "question" | "answer" = "nothing";
  /** What changes were sent by it, by procedure, whether or not they came through. */
  const sent: { path: string; sendKey: unknown; senderId: unknown }[] = [];

  const link: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) =>
      observable((observer) => {
        const { path, type, context } = op;
        const { sendKey, senderId } = context;
        if (type === "mutation") sent.push({ path, sendKey, senderId });
        const lose = () => observer.error(TRPCClientError.from(new TypeError("Failed to fetch")));
        if (type === "subscription" || lost === "nothing") return next(op).subscribe(observer);
        if (lost === "question") return lose();
        return next(op).subscribe({
          ...observer,
          next: lose,
          error: lose,
          complete: () => undefined,
        });
      });
  return {
    link,
    sent,
    lose: (what: "question" | "answer" = "question") => void (lost = what),
    mend: () => void (lost = "nothing"),
  };
}
