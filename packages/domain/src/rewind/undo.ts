import type { EventKind } from "@rejoinder/schema";
import { type CaseRecords, cellKey, placeKey } from "./case-records.ts";
import {
  toldAnswer,
  toldCapture,
  toldCell,
  toldCrime,
  toldDecision,
  toldElement,
  toldEvidence,
  toldGroup,
  toldGroupBefore,
  toldNote,
  toldOutcome,
  toldPartyKind,
  toldPlace,
  toldReply,
  toldRequest,
  toldSettings,
  toldSource,
  toldSourceAdded,
  toldStatement,
  toldStep,
} from "./told.ts";

/** What an event says stood before it and after. */
export type Told = { pairId: string | null; before: unknown; after: unknown };

/** Takes back what an event says was done, in records that hold what stood after it. */
type Undo = (records: CaseRecords, told: Told) => void;

/** Of a kind by which nothing of a report changes but how pairs stand, which `standingThen` tells. */
const nothing: Undo = () => undefined;

const undoSourceAdded: Undo = (records, { after }) => {
  const { sourceId, snapshots } = toldSourceAdded.parse(after);
  records.sources.delete(sourceId);
  for (const id of Object.keys(snapshots)) records.snapshots.delete(id);
};

const undoSourceChanged: Undo = (records, { before }) => {
  const { sourceId, ...particulars } = toldSource.parse(before);
  records.sources.set(sourceId, particulars);
};

const undoCapture: Undo = (records, { after }) => {
  for (const id of Object.keys(toldCapture.parse(after).snapshots)) records.snapshots.delete(id);
};

/** Without `after`, a source left its group, and a group of one that it left behind was dissolved. */
const undoGrouping: Undo = (records, { before, after }) => {
  const place = (sourceId: string, originGroupId: string | null) => {
    const source = records.sources.get(sourceId);
    if (source) records.sources.set(sourceId, { ...source, originGroupId });
  };
  if (after === null) {
    const { originGroupId, sources } = toldGroup.parse(before);
    for (const { sourceId } of sources) place(sourceId, originGroupId);
    return;
  }
  for (const { sourceId } of toldGroup.parse(after).sources) place(sourceId, null);
  if (before === null) return;
  for (const { sourceId, originGroupId } of toldGroupBefore.parse(before).sources)
    place(sourceId, originGroupId);
};

const undoPlace: Undo = (records, { before }) => {
  const { anchorId, snapshotId, state, confirmedById } = toldPlace.parse(before);
  const place = { state, isConfirmed: confirmedById !== null };
  records.places.set(placeKey(anchorId, snapshotId), place);
};

const undoAnswer: Undo = ({ answers }, { before, after }) => {
  const { elementId, statementId } = toldCell.parse(after);
  const key = cellKey(elementId, statementId);
  const version = (answers.get(key)?.version ?? 1) - 1;
  if (before === null) answers.delete(key);
  else answers.set(key, { types: toldAnswer.parse(before).types, version });
};

/** A cell of version 1 was made by the decision; any other had been there, with no types yet. */
const undoDecision: Undo = ({ answers }, { after }) => {
  for (const { elementId, statementId } of toldDecision.parse(after).answers) {
    const key = cellKey(elementId, statementId);
    const version = answers.get(key)?.version ?? 1;
    if (version === 1) answers.delete(key);
    else answers.set(key, { types: [], version: version - 1 });
  }
};

/** That nobody said why, where nobody had said why, may be told too. */
const undoUnanswered: Undo = ({ elements }, { before, after }) => {
  if (before === null && after === null) return;
  const { elementId } = toldElement.parse(before ?? after);
  elements.set(elementId, before === null ? null : toldElement.parse(before).unanswered);
};

const undoEvidenceAdded: Undo = ({ evidence }, { after }) => {
  evidence.delete(toldEvidence.parse(after).evidenceId);
};

/** Withdrawn or rated: as it was before, it stood. */
const undoEvidence: Undo = ({ evidence }, { before }) => {
  const { evidenceId, stanceAllegation, stanceResponse, credibility } = toldEvidence.parse(before);
  evidence.set(evidenceId, { stanceAllegation, stanceResponse, credibility, isStanding: true });
};

const undoNote: Undo = ({ notes }, { before, after }) => {
  if (after !== null) notes.delete(toldNote.parse(after).noteId);
  if (before !== null) notes.add(toldNote.parse(before).noteId);
};

const undoOutcome: Undo = ({ requests }, { before }) => {
  const { requestId, outcome, settledAt } = toldOutcome.parse(before);
  requests.set(requestId, { outcome, settledAt });
};

/** Told once for each pair that the reply answers. */
const undoConfirmation: Undo = ({ replies }, { after }) => {
  replies.set(toldReply.parse(after).replyId, { isConfirmed: false });
};

const undoCrime: Undo = ({ crimes }, { pairId, before }) => {
  if (pairId !== null) crimes.set(pairId, toldCrime.parse(before).isOfCrime);
};

const undoPartyKind: Undo = ({ partyKinds }, { before }) => {
  const { partyId, kind } = toldPartyKind.parse(before);
  partyKinds.set(partyId, kind);
};

/** How each kind of event is taken back. A kind that is missing here does not compile. */
export const undo = {
  case_loaded: nothing,
  pair_marked: nothing,
  pair_reviewed: nothing,
  note_added: undoNote,
  note_superseded: undoNote,
  note_withdrawn: undoNote,
  source_added: undoSourceAdded,
  source_changed: undoSourceChanged,
  source_captured: undoCapture,
  origin_grouped: undoGrouping,
  statement_added: ({ statements }, { after }) => {
    statements.delete(toldStatement.parse(after).statementId);
  },
  anchor_confirmed: undoPlace,
  anchor_rejected: undoPlace,
  evidence_added: undoEvidenceAdded,
  evidence_withdrawn: undoEvidence,
  evidence_rated: undoEvidence,
  search_logged: nothing,
  search_withdrawn: nothing,
  pair_claimed: nothing,
  pair_released: nothing,
  pair_disputed: nothing,
  dispute_opened: nothing,
  pair_decided: undoDecision,
  pair_went_stale: nothing,
  pair_reopened: nothing,
  reviews_wanted_set: nothing,
  review_commented: nothing,
  comment_resolved: nothing,
  pair_reason_given: nothing,
  pair_reason_withdrawn: nothing,
  answer_set: undoAnswer,
  element_unanswered: undoUnanswered,
  request_logged: ({ requests }, { after }) => {
    requests.delete(toldRequest.parse(after).requestId);
  },
  request_settled: undoOutcome,
  reply_link_made: nothing,
  reply_link_revoked: nothing,
  reply_received: ({ replies }, { after }) => {
    replies.delete(toldReply.parse(after).replyId);
  },
  reply_confirmed: undoConfirmation,
  right_of_reply_logged: nothing,
  right_of_reply_settled: nothing,
  case_settings_changed: (records, { before }) => {
    records.timeZone = toldSettings.parse(before).timeZone;
  },
  pair_signed_off: nothing,
  sign_off_withdrawn: nothing,
  hold_placed: nothing,
  hold_lifted: nothing,
  stage_added: ({ steps }, { after }) => {
    steps.delete(toldStep.parse(after).stepId);
  },
  wording_dismissed: nothing,
  confidentiality_set: nothing,
  member_set: nothing,
  member_removed: nothing,
  work_taken_over: nothing,
  person_invited: nothing,
  invitation_withdrawn: nothing,
  person_joined: nothing,
  person_changed: nothing,
  password_set: nothing,
  passkey_added: nothing,
  passkey_removed: nothing,
  second_factor_set: nothing,
  second_factor_removed: nothing,
  token_created: nothing,
  token_revoked: nothing,
  signing_key_added: nothing,
  edition_drafted: nothing,
  edition_published: nothing,
  edition_withdrawn: nothing,
  pair_crime_set: undoCrime,
  party_changed: undoPartyKind,
  error_reported: nothing,
  error_report_settled: nothing,
  outside_review_added: nothing,
  outside_review_pointed: nothing,
  outside_review_withdrawn: nothing,
  content_erased: nothing,
} as const satisfies Record<EventKind, Undo>;
