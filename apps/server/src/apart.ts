import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Refusal, type RefusalCode } from "@rejoinder/domain";
import type { ApartAnswer } from "./apart.thread.ts";

type Within = {
  /** Longest that a task may take, those before it included, in milliseconds. */
  ms: number;
  /** What is said of one that takes longer. */
  code: RefusalCode;
};

/**
 * Does tasks one after the other in a thread of their own, which is opened for the first of them and
 * stays: what holds it up does not hold up the desk, nor its end.
 *
 * @param file of the thread, in this folder: it calls `doTasks`
 * @returns what does a task, and throws a Refusal `within.code`
 */
export function openApart<Task>(file: string, within: Within) {
  let thread: Worker | null = null;
  let last = 0;
  return async <Answer>(task: Task): Promise<Answer> => {
    thread ??= openThread(file);
    const asked = thread;
    const id = ++last;
    const answer = Promise.withResolvers<unknown>();
    const hear = (each: ApartAnswer) => each.id === id && answer.resolve(each.answer);
    const timer = setTimeout(() => answer.reject(new Refusal(within.code)), within.ms);
    asked.on("message", hear).on("error", answer.reject);
    asked.postMessage({ id, task }, []);
    try {
      return (await answer.promise) as Answer;
    } catch (error) {
      if (thread === asked) thread = null;
      // Not waited for: one that is busy hears it late.
      void asked.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
      asked.off("message", hear).off("error", answer.reject);
    }
  };
}

function openThread(file: string): Worker {
  const opened = new Worker(join(import.meta.dirname, file), { env: {} });
  opened.setMaxListeners(0);
  opened.unref();
  return opened;
}
