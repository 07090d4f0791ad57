import type { TestDb } from "@rejoinder/db/testing";
import { openDesk } from "../testing.ts";
import type { signHeads } from "./checkpoint.ts";
import { newSigningKeyPem, signingKeyFrom } from "./signing.ts";
import { verifyHistory } from "./verify.ts";

export const key = signingKeyFrom(newSigningKeyPem());
export const SLUG = "telegram-durov";

/** A desk on which a mark was set, a review given, a note changed, and evidence added. */
export async function openBusyDesk() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const [source] = sources;
  const citations = [{ sourceId: source?.id ?? "", locator: "second paragraph" }];
  const note = { pairId, kind: "context", visibility: "internal", citations } as const;
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await ana.review.submit({
    pairId,
    status: "contested",
    confidence: "low",
    rationale: "Both sides are borne out.",
    version: 1,
  });
  const first = await ana.note.add({ ...note, text: "Témoin : “Zoé”.", supersedesId: null });
  const second = await ana.note.add({ ...note, text: "Nobody is named.", supersedesId: first.id });
  return { ...desk, ana, pairId, firstNote: first.id, secondNote: second.id };
}

/** What verifying says of the case's chain. */
export async function faultOn(db: TestDb, kept?: Awaited<ReturnType<typeof signHeads>>) {
  const chains = await verifyHistory(db, { slug: SLUG, ...(kept && { kept }) });
  return chains.find(({ slug }) => slug === SLUG)?.fault ?? null;
}

/** Tables that triggers keep from being changed. */
const kept = ["Event", "Snapshot", "Capture", "Blob", "Decision"];

/** As somebody who owns the tables and means ill. */
export async function tamper(db: TestDb, text: string, values: unknown[] = []): Promise<void> {
  const triggers = (to: "DISABLE" | "ENABLE") =>
    Promise.all(
      kept.map((table) => db.owner.sql({ text: `ALTER TABLE "${table}" ${to} TRIGGER USER` }, [])),
    );
  await triggers("DISABLE");
  await db.owner.sql({ text }, values);
  await triggers("ENABLE");
}
