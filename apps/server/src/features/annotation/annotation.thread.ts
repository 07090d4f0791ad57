import { doTasks } from "../../apart.thread.ts";
import { readAnnotations } from "./annotation.read.ts";

export type AnnotationTask = { file: string; preserved: string };

doTasks<AnnotationTask>(({ file, preserved }) => readAnnotations(file, preserved));
