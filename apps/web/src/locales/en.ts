import { account } from "./en/account.ts";
import { addSource } from "./en/add-source.ts";
import { addStatement } from "./en/add-statement.ts";
import { auth } from "./en/auth.ts";
import { capture } from "./en/capture.ts";
import { caseSentences } from "./en/case.ts";
import { compare } from "./en/compare.ts";
import { dashboard } from "./en/dashboard.ts";
import { entrance } from "./en/entrance.ts";
import { event } from "./en/event.ts";
import { evidence } from "./en/evidence.ts";
import { frame } from "./en/frame.ts";
import { history } from "./en/history.ts";
import { keys } from "./en/keys.ts";
import { list } from "./en/list.ts";
import { members } from "./en/members.ts";
import { note } from "./en/note.ts";
import { outbox } from "./en/outbox.ts";
import { pair } from "./en/pair.ts";
import { particulars } from "./en/particulars.ts";
import { people } from "./en/people.ts";
import { queue } from "./en/queue.ts";
import { reader } from "./en/reader.ts";
import { references } from "./en/references.ts";
import { review } from "./en/review.ts";
import { secret } from "./en/secret.ts";
import { source } from "./en/source.ts";
import { sourceList } from "./en/source-list.ts";
import { standing } from "./en/standing.ts";
import { statement } from "./en/statement.ts";

/** One namespace a feature, one file a namespace; ICU MessageFormat. */
export const en = {
  account,
  addSource,
  addStatement,
  auth,
  capture,
  case: caseSentences,
  compare,
  dashboard,
  entrance,
  event,
  evidence,
  frame,
  history,
  keys,
  list,
  members,
  note,
  outbox,
  pair,
  particulars,
  people,
  queue,
  reader,
  references,
  review,
  secret,
  source,
  sourceList,
  standing,
  statement,
};
