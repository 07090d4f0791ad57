import { addSource } from "./en/add-source.ts";
import { caseSentences } from "./en/case.ts";
import { dashboard } from "./en/dashboard.ts";
import { event } from "./en/event.ts";
import { evidence } from "./en/evidence.ts";
import { frame } from "./en/frame.ts";
import { keys } from "./en/keys.ts";
import { list } from "./en/list.ts";
import { note } from "./en/note.ts";
import { pair } from "./en/pair.ts";
import { queue } from "./en/queue.ts";
import { review } from "./en/review.ts";
import { source } from "./en/source.ts";
import { standing } from "./en/standing.ts";
import { statement } from "./en/statement.ts";

/** One namespace a feature, one file a namespace; ICU MessageFormat. */
export const en = {
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
};
