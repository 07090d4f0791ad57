import { createHash } from "node:crypto";
import type { EventKind, Right } from "@rejoinder/schema";
import canonicalize from "canonicalize";

/** The chain of what concerns the desk as a whole. */
export const DESK_CHAIN = "00000000-0000-0000-0000-000000000000";

/** What the first event of a chain has for the hash of the one before. */
const NO_HASH = "0".repeat(64);

/** An event as the database keeps it. */
export type ChainedEvent = {
  id: string;
  chain: string;
  /** From 1. */
  sequence: number;
  caseId: string | null;
  pairId: string | null;
  actorId: string;
  kind: EventKind;
  right: Right | null;
  at: Date;
  /** RFC 8785 form of {before, after}; null once erased, with the salt. */
  content: string | null;
  salt: string | null;
  commitment: string;
  previousHash: string;
  hash: string;
};

/** RFC 8785 form of a value: the same for equal values, whatever order their keys were written in. */
export function canonicalJson(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("the value has no JSON form");
  return text;
}

/** Hex SHA-256 of a salt (hex) and the words that it hides. */
export function commitmentTo(salt: string, words: string): string {
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(words, "utf8").digest("hex");
}

/** Hex SHA-256 of the RFC 8785 form of all of an event but what an erasure takes. */
function eventHash(event: ChainedEvent): string {
  const { actorId, at, caseId, commitment, id, kind, pairId, previousHash, right, sequence } =
    event;
  const header = {
    actorId,
    at: at.toISOString(),
    caseId,
    commitment,
    id,
    kind,
    pairId,
    previousHash,
    right,
    sequence,
  };
  return createHash("sha256").update(canonicalJson(header), "utf8").digest("hex");
}

/** How an event fails to be the one that was written. */
export type ChainFault =
  /** Not the next number: something before it is gone, or was put in. */
  | "sequence"
  /** It stands in another chain than that of its case. */
  | "chain"
  /** It does not follow from the one before. */
  | "previous"
  /** Its own words are not what it committed to, or are gone without a tombstone. */
  | "content"
  /** It is not what it was when it was written. */
  | "hash";

/**
 * Holds an event against the one before it in its chain.
 *
 * @param previous the event before; null for the first
 * @param isErased whether a valid tombstone stands for its content
 * @returns null where all is as it was written
 */
export function faultOf(
  event: ChainedEvent,
  previous: Pick<ChainedEvent, "sequence" | "hash"> | null,
  isErased: boolean,
): ChainFault | null {
  if (event.sequence !== (previous?.sequence ?? 0) + 1) return "sequence";
  if (event.chain !== (event.caseId ?? DESK_CHAIN)) return "chain";
  if (event.previousHash !== (previous?.hash ?? NO_HASH)) return "previous";
  if (!isContentTrue(event, isErased)) return "content";
  return eventHash(event) === event.hash ? null : "hash";
}

function isContentTrue({ content, salt, commitment }: ChainedEvent, isErased: boolean): boolean {
  if (content === null || salt === null) return isErased && content === null && salt === null;
  return /^[0-9a-f]{64}$/.test(salt) && commitmentTo(salt, content) === commitment;
}
