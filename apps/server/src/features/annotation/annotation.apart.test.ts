import type { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import { openDesk } from "../../testing.ts";

it("looks for annotations in a thread of its own, one for all files", async () => {
  const opened = vi.fn<(thread: Worker) => void>();
  process.on("worker", opened);
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId, limit: 1 });
  const read = () => ana.annotation.read({ sourceId: sources[0]?.id ?? "", text: "[]" });
  expect(await Promise.all([read(), read()])).toEqual([
    { annotations: [], problems: [] },
    { annotations: [], problems: [] },
  ]);
  process.off("worker", opened);
  expect(opened).toHaveBeenCalledOnce();
});
