import {
  type EventKind,
  type KeptEvidence,
  type KeptNote,
  type KeptReview,
  keptEvidence,
  keptMark,
  keptNote,
  keptReview,
} from "@rejoinder/schema";
import type { MarkState } from "./mark.ts";

type Kept = Record<string, unknown> | null;

/** One line of a pair's history, as the desk kept it. */
export type PairEvent = {
  sequence: number;
  kind: EventKind;
  actorId: string;
  at: Date;
  /** What stood before it and after; both null where the content was erased. */
  before: Kept;
  after: Kept;
  /** Whether its content was erased. */
  isErased: boolean;
  /** Of erased content: the id of the note that it took the place of; null where it took none's. */
  tookPlaceOf: string | null;
};

export type NoteThen = KeptNote & { authorId: string; createdAt: Date };
export type EvidenceThen = KeptEvidence & { addedById: string };
export type ReviewThen = KeptReview & { createdAt: Date };

/** What stands on a pair at a moment, with one reviewer's own mark and review. */
export type PairMoment = {
  /** Neither superseded nor withdrawn by then, oldest first. */
  notes: NoteThen[];
  /** Not withdrawn by then, oldest first. */
  evidence: EvidenceThen[];
  mark: MarkState;
  review: ReviewThen | null;
  /** Sequences of the events whose content is gone: what they added is missing here. */
  missing: number[];
};

const nothing: PairMoment = {
  notes: [],
  evidence: [],
  mark: { status: null, reviewedStatus: null },
  review: null,
  missing: [],
};

/**
 * Plays a pair's history again from its first event.
 *
 * @param events in the order of the chain, up to the moment that is asked about
 * @param reviewerIds whose marks and reviews count as the reader's own; others' are passed over
 * @throws ZodError when an event holds what the desk never keeps
 */
export function replay(events: readonly PairEvent[], reviewerIds: readonly string[]): PairMoment {
  return events.reduce((moment, event) => step(moment, event, reviewerIds), nothing);
}

function step(moment: PairMoment, event: PairEvent, reviewerIds: readonly string[]): PairMoment {
  const { kind, actorId, before, after, at } = event;
  const isOwn = reviewerIds.includes(actorId);
  if ((kind === "pair_marked" || kind === "pair_reviewed") && !isOwn) return moment;
  if (event.isErased) return withoutContent(moment, event);
  switch (kind) {
    case "pair_marked":
      return { ...moment, mark: { ...moment.mark, status: after && keptMark.parse(after).status } };
    case "pair_reviewed": {
      const review = keptReview.parse(after);
      const mark = { status: review.status, reviewedStatus: review.status };
      return { ...moment, mark, review: { ...review, createdAt: at } };
    }
    case "note_added":
    case "note_superseded":
    case "note_withdrawn":
      return {
        ...moment,
        notes: [
          ...without(moment.notes, before && keptNote.parse(before).noteId),
          ...(after ? [{ ...keptNote.parse(after), authorId: actorId, createdAt: at }] : []),
        ],
      };
    case "evidence_added":
      return {
        ...moment,
        evidence: [...moment.evidence, { ...keptEvidence.parse(after), addedById: actorId }],
      };
    case "evidence_rated": {
      const rated = keptEvidence.parse(after);
      return {
        ...moment,
        evidence: moment.evidence.map((each) =>
          each.evidenceId === rated.evidenceId ? { ...each, ...rated } : each,
        ),
      };
    }
    case "evidence_withdrawn": {
      const { evidenceId } = keptEvidence.parse(before);
      return { ...moment, evidence: moment.evidence.filter((e) => e.evidenceId !== evidenceId) };
    }
    default:
      return moment;
  }
}

/** An erasure takes a record out of every event that tells of it: only what replaced another is left to mend. */
function withoutContent(moment: PairMoment, { sequence, tookPlaceOf }: PairEvent): PairMoment {
  return {
    ...moment,
    notes: without(moment.notes, tookPlaceOf),
    missing: [...moment.missing, sequence],
  };
}

function without(notes: readonly NoteThen[], noteId: string | null): NoteThen[] {
  return notes.filter((note) => note.noteId !== noteId);
}
