import { doTasks } from "./apart.thread.ts";

/** Waits until its gate is opened; without one it has nothing to wait at. */
export type GateTask = { name: string; gate: Int32Array | null };

doTasks<GateTask>(({ name, gate }) => {
  if (!gate) throw new Error(`${name} has no gate`);
  Atomics.wait(gate, 0, 0);
  return `${name} is through`;
});
