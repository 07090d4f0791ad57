import { account } from "./en/account.ts";
import { addSource } from "./en/add-source.ts";
import { addStatement } from "./en/add-statement.ts";
import { agreement } from "./en/agreement.ts";
import { auth } from "./en/auth.ts";
import { balance } from "./en/balance.ts";
import { bulk } from "./en/bulk.ts";
import { capture } from "./en/capture.ts";
import { caseSentences } from "./en/case.ts";
import { claim } from "./en/claim.ts";
import { comment } from "./en/comment.ts";
import { compare } from "./en/compare.ts";
import { coverage } from "./en/coverage.ts";
import { dashboard } from "./en/dashboard.ts";
import { dispute } from "./en/dispute.ts";
import { edition } from "./en/edition.ts";
import { entrance } from "./en/entrance.ts";
import { event } from "./en/event.ts";
import { evidence } from "./en/evidence.ts";
import { frame } from "./en/frame.ts";
import { gate } from "./en/gate.ts";
import { history } from "./en/history.ts";
import { keys } from "./en/keys.ts";
import { legal } from "./en/legal.ts";
import { list } from "./en/list.ts";
import { members } from "./en/members.ts";
import { need } from "./en/need.ts";
import { note } from "./en/note.ts";
import { outbox } from "./en/outbox.ts";
import { outside } from "./en/outside.ts";
import { pair } from "./en/pair.ts";
import { particulars } from "./en/particulars.ts";
import { people } from "./en/people.ts";
import { phrases } from "./en/phrases.ts";
import { queue } from "./en/queue.ts";
import { reader } from "./en/reader.ts";
import { references } from "./en/references.ts";
import { reply } from "./en/reply.ts";
import { request } from "./en/request.ts";
import { review } from "./en/review.ts";
import { rightOfReply } from "./en/right-of-reply.ts";
import { search } from "./en/search.ts";
import { secret } from "./en/secret.ts";
import { settings } from "./en/settings.ts";
import { severalReasons } from "./en/several-reasons.ts";
import { source } from "./en/source.ts";
import { sourceList } from "./en/source-list.ts";
import { stage } from "./en/stage.ts";
import { standing } from "./en/standing.ts";
import { statement } from "./en/statement.ts";
import { views } from "./en/views.ts";
import { weighing } from "./en/weighing.ts";
import { wording } from "./en/wording.ts";
import { words } from "./en/words.ts";

/** One namespace a feature, one file a namespace; ICU MessageFormat. */
export const en = {
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
};
