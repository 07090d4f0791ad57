import {
  type CitedSource,
  formatReferences,
  type ReferenceOptions,
  readReferences,
} from "@rejoinder/citation";
import { doTasks } from "../../apart.thread.ts";

export type ReferenceTask =
  | { task: "set"; sources: readonly CitedSource[]; options: ReferenceOptions }
  | { task: "read"; text: string };

doTasks<ReferenceTask>((task) =>
  task.task === "set" ? formatReferences(task.sources, task.options) : readReferences(task.text),
);
