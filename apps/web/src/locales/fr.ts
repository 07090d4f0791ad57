import type { en } from "./en.ts";
import { addSource } from "./fr/add-source.ts";
import { caseSentences } from "./fr/case.ts";
import { dashboard } from "./fr/dashboard.ts";
import { event } from "./fr/event.ts";
import { evidence } from "./fr/evidence.ts";
import { frame } from "./fr/frame.ts";
import { keys } from "./fr/keys.ts";
import { list } from "./fr/list.ts";
import { note } from "./fr/note.ts";
import { pair } from "./fr/pair.ts";
import { queue } from "./fr/queue.ts";
import { review } from "./fr/review.ts";
import { source } from "./fr/source.ts";
import { standing } from "./fr/standing.ts";
import { statement } from "./fr/statement.ts";
import type { Translation } from "./translation.ts";

export const fr = {
  addSource,
  case: caseSentences,
  dashboard,
  event,
  evidence,
  frame,
  keys,
  list,
  note,
  pair,
  queue,
  review,
  source,
  standing,
  statement,
} satisfies Translation<typeof en>;
