import type { en } from "./en.ts";
import { account } from "./fr/account.ts";
import { addSource } from "./fr/add-source.ts";
import { addStatement } from "./fr/add-statement.ts";
import { agreement } from "./fr/agreement.ts";
import { auth } from "./fr/auth.ts";
import { balance } from "./fr/balance.ts";
import { bulk } from "./fr/bulk.ts";
import { capture } from "./fr/capture.ts";
import { caseSentences } from "./fr/case.ts";
import { claim } from "./fr/claim.ts";
import { comment } from "./fr/comment.ts";
import { compare } from "./fr/compare.ts";
import { coverage } from "./fr/coverage.ts";
import { dashboard } from "./fr/dashboard.ts";
import { dispute } from "./fr/dispute.ts";
import { edition } from "./fr/edition.ts";
import { entrance } from "./fr/entrance.ts";
import { event } from "./fr/event.ts";
import { evidence } from "./fr/evidence.ts";
import { frame } from "./fr/frame.ts";
import { gate } from "./fr/gate.ts";
import { history } from "./fr/history.ts";
import { keys } from "./fr/keys.ts";
import { legal } from "./fr/legal.ts";
import { list } from "./fr/list.ts";
import { members } from "./fr/members.ts";
import { need } from "./fr/need.ts";
import { note } from "./fr/note.ts";
import { outbox } from "./fr/outbox.ts";
import { outside } from "./fr/outside.ts";
import { pair } from "./fr/pair.ts";
import { particulars } from "./fr/particulars.ts";
import { people } from "./fr/people.ts";
import { phrases } from "./fr/phrases.ts";
import { queue } from "./fr/queue.ts";
import { reader } from "./fr/reader.ts";
import { references } from "./fr/references.ts";
import { reply } from "./fr/reply.ts";
import { request } from "./fr/request.ts";
import { review } from "./fr/review.ts";
import { rightOfReply } from "./fr/right-of-reply.ts";
import { search } from "./fr/search.ts";
import { secret } from "./fr/secret.ts";
import { settings } from "./fr/settings.ts";
import { severalReasons } from "./fr/several-reasons.ts";
import { source } from "./fr/source.ts";
import { sourceList } from "./fr/source-list.ts";
import { stage } from "./fr/stage.ts";
import { standing } from "./fr/standing.ts";
import { statement } from "./fr/statement.ts";
import { views } from "./fr/views.ts";
import { weighing } from "./fr/weighing.ts";
import { wording } from "./fr/wording.ts";
import { words } from "./fr/words.ts";
import type { Translation } from "./translation.ts";

export const fr = {
  account,
  addSource,
  addStatement,
  agreement,
  auth,
  balance,
  bulk,
  capture,
  case: caseSentences,
  claim,
  comment,
  compare,
  coverage,
  dashboard,
  dispute,
  edition,
  entrance,
  event,
  evidence,
  frame,
  gate,
  history,
  keys,
  legal,
  list,
  members,
  need,
  note,
  outbox,
  outside,
  pair,
  particulars,
  people,
  phrases,
  queue,
  reader,
  references,
  reply,
  request,
  review,
  rightOfReply,
  search,
  secret,
  settings,
  severalReasons,
  source,
  sourceList,
  stage,
  standing,
  statement,
  views,
  weighing,
  wording,
  words,
} satisfies Translation<typeof en>;
