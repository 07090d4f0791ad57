import { parentPort } from "node:worker_threads";

export type ApartAnswer = { id: number; answer: unknown };

/** Called once by a thread that `openApart` opens: does tasks one after the other, for as long as it is let. */
export function doTasks<Task>(doTask: (task: Task) => unknown): void {
  parentPort?.on("message", ({ id, task }: { id: number; task: Task }) => {
    parentPort?.postMessage({ id, answer: doTask(task) } satisfies ApartAnswer, []);
  });
}
