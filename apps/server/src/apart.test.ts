import { expect, it } from "vitest";
import type { GateTask } from "./apart.testing-thread.ts";
import { openApart } from "./apart.ts";

const openGates = (ms = 20_000) =>
  openApart<GateTask>("apart.testing-thread.ts", { ms, code: "ANNOTATIONS_TOO_SLOW" });
const newGate = () => new Int32Array(new SharedArrayBuffer(4));

function open(gate: Int32Array) {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}

it("leaves the asking thread free while it works, and answers each what was asked", async () => {
  const pass = openGates();
  const [first, second] = [newGate(), newGate()];
  const asked = [pass({ name: "One", gate: first }), pass({ name: "Another", gate: second })];
  open(second);
  open(first);
  expect(await Promise.all(asked)).toEqual(["One is through", "Another is through"]);
});

it("gives up what takes too long, and does the next in a new thread", async () => {
  const pass = openGates(2_000);
  await expect(pass({ name: "One", gate: newGate() })).rejects.toMatchObject({
    code: "ANNOTATIONS_TOO_SLOW",
  });
  const gate = newGate();
  open(gate);
  expect(await pass({ name: "Another", gate })).toBe("Another is through");
});

it("passes on what a task throws, and goes on with the next", async () => {
  const pass = openGates();
  await expect(pass({ name: "One", gate: null })).rejects.toThrow("One has no gate");
  const gate = newGate();
  open(gate);
  expect(await pass({ name: "Another", gate })).toBe("Another is through");
});
