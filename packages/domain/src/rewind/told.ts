import {
  AnchorState,
  keptEvidence,
  keptNote,
  PartyKind,
  RequestOutcome,
  ResponseType,
  SourceKind,
  SourceReliability,
  UnansweredReason,
} from "@rejoinder/schema";
import { z } from "zod";

// What of each event’s `before` and `after` an undoing reads.
const id = z.uuid();

export const toldSource = z.object({
  sourceId: id,
  kind: z.enum(SourceKind),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedOn: z.string().nullable(),
  address: z.string().nullable(),
  archivedAddress: z.string().nullable(),
  language: z.string(),
  reliability: z.enum(SourceReliability).nullable(),
  originGroupId: id.nullable(),
});

/** The snapshots that came with an event are its keys. */
export const toldSourceAdded = z.object({
  sourceId: id,
  snapshots: z.record(id, z.string()).default({}),
});

export const toldCapture = z.object({ snapshots: z.record(id, z.string()).default({}) });

/** Of sources put together: who is in the group after, and where those were that were in one before. */
export const toldGroup = z.object({
  originGroupId: id,
  sources: z.array(z.object({ sourceId: id })),
});
export const toldGroupBefore = z.object({
  sources: z.array(z.object({ sourceId: id, originGroupId: id.nullable() })),
});

export const toldStatement = z.object({ statementId: id });
export const toldStep = z.object({ stepId: id });

export const toldPlace = z.object({
  anchorId: id,
  snapshotId: id,
  state: z.enum(AnchorState),
  confirmedById: id.nullable(),
});

const cell = { elementId: id, statementId: id };
export const toldCell = z.object(cell);
export const toldAnswer = z.object({ ...cell, types: z.array(z.enum(ResponseType)) });

/** A decision takes over how responses take elements where nobody had judged that. */
export const toldDecision = z.object({ answers: z.array(toldAnswer).default([]) });

export const toldElement = z.object({
  elementId: id,
  unanswered: z.enum(UnansweredReason).nullable(),
});

export const toldEvidence = keptEvidence;
export const toldNote = keptNote.pick({ noteId: true });

export const toldRequest = z.object({ requestId: id });
export const toldOutcome = z.object({
  requestId: id,
  outcome: z.enum(RequestOutcome).nullable(),
  settledAt: z.coerce.date().nullable(),
});
export const toldReply = z.object({ replyId: id });

export const toldSettings = z.object({ timeZone: z.string() });
export const toldCrime = z.object({ isOfCrime: z.boolean() });
export const toldPartyKind = z.object({ partyId: id, kind: z.enum(PartyKind).nullable() });
