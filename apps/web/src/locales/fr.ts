import type { en } from "./en.ts";
import { account } from "./fr/account.ts";
import { addSource } from "./fr/add-source.ts";
import { addStatement } from "./fr/add-statement.ts";
import { auth } from "./fr/auth.ts";
import { capture } from "./fr/capture.ts";
import { caseSentences } from "./fr/case.ts";
import { compare } from "./fr/compare.ts";
import { dashboard } from "./fr/dashboard.ts";
import { entrance } from "./fr/entrance.ts";
import { event } from "./fr/event.ts";
import { evidence } from "./fr/evidence.ts";
import { frame } from "./fr/frame.ts";
import { history } from "./fr/history.ts";
import { keys } from "./fr/keys.ts";
import { list } from "./fr/list.ts";
import { members } from "./fr/members.ts";
import { note } from "./fr/note.ts";
import { outbox } from "./fr/outbox.ts";
import { pair } from "./fr/pair.ts";
import { particulars } from "./fr/particulars.ts";
import { people } from "./fr/people.ts";
import { queue } from "./fr/queue.ts";
import { reader } from "./fr/reader.ts";
import { references } from "./fr/references.ts";
import { review } from "./fr/review.ts";
import { secret } from "./fr/secret.ts";
import { source } from "./fr/source.ts";
import { sourceList } from "./fr/source-list.ts";
import { standing } from "./fr/standing.ts";
import { statement } from "./fr/statement.ts";
import type { Translation } from "./translation.ts";

export const fr = {
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
} satisfies Translation<typeof en>;
