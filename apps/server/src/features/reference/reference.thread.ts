import {
  type CitedSource,
  formatReferences,
  type ReferenceOptions,
  readReferences,
  referenceProblemInfo,
  toBibtex,
  toCslJson,
} from "@rejoinder/citation";
import type { ReferenceFormat } from "@rejoinder/schema";
import { doTasks } from "../../apart.thread.ts";

export type ReferenceTask =
  | { task: "set"; sources: readonly CitedSource[]; options: ReferenceOptions }
  | { task: "write"; sources: readonly CitedSource[]; format: ReferenceFormat }
  | { task: "read"; text: string };

doTasks<ReferenceTask>((task) => {
  if (task.task === "set") return formatReferences(task.sources, task.options);
  if (task.task === "write") return write(task.sources, task.format);
  return readTold(task.text);
});

function write(sources: readonly CitedSource[], format: ReferenceFormat): string {
  return format === "bibtex" ? toBibtex(sources) : JSON.stringify(sources.map(toCslJson), null, 2);
}

export type ReferencesTold = ReturnType<typeof readTold>;

/** What was read, each problem with its sentence. */
function readTold(text: string) {
  const { problems, ...read } = readReferences(text);
  return {
    ...read,
    problems: problems.map((problem) => ({
      ...problem,
      message: referenceProblemInfo[problem.code],
    })),
  };
}
