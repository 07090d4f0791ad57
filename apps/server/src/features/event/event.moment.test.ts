import fc from "fast-check";
import { expect, it } from "vitest";
import { erase } from "../../history/erase.ts";
import { newSigningKeyPem, signingKeyFrom } from "../../history/signing.ts";
import { openDesk } from "../../testing.ts";

const key = signingKeyFrom(newSigningKeyPem());

/** What somebody does next; the number chooses among what there is to do it to. */
const deed = fc.record({
  who: fc.constantFrom("Ana", "Ben"),
  what: fc.constantFrom(
    "mark",
    "unmark",
    "review",
    "note",
    "legal",
    "change",
    "withdraw",
    "evidence",
    "withdrawEvidence",
  ),
  which: fc.nat(10),
});

const statuses = ["contested", "overtaken", "insufficient"] as const;

async function openPair() {
  const desk = await openDesk();
  const people = { Ana: await desk.as("Ana"), Ben: await desk.as("Ben") };
  const { sources } = await people.Ana.source.list({ caseId: desk.caseId });
  const [sourceId = ""] = sources.map(({ id }) => id);
  return { desk, people, sourceId };
}

type Opened = Awaited<ReturnType<typeof openPair>>;

/** Does one thing by the real procedures, where there is anything to do it to. */
async function act(
  { people, sourceId }: Opened,
  pairId: string,
  deed: { who: "Ana" | "Ben"; what: string; which: number },
) {
  const { who, what, which } = deed;
  const me = people[who];
  const { notes, evidence, mark } = await me.pair.byId({ pairId });
  const of = <T>(list: readonly T[]) => list[which % Math.max(1, list.length)];
  const status = statuses[which % 3] ?? "contested";
  const version = mark?.version ?? 0;
  const citations = [{ sourceId, locator: which > 5 ? "page 3" : null }];
  const text = `${what} ${which}.`;
  const note = { pairId, kind: "context", visibility: "internal", text, citations } as const;
  if (what === "mark") await me.review.mark({ pairId, status, version });
  if (what === "unmark") await me.review.mark({ pairId, status: null, version });
  if (what === "review")
    await me.review.submit({ pairId, status, confidence: "low", rationale: text, version });
  if (what === "note") await me.note.add({ ...note, supersedesId: null });
  if (what === "legal") await me.note.add({ ...note, kind: "legal", supersedesId: null });
  const standing = of(notes);
  if (what === "change" && standing) await me.note.add({ ...note, supersedesId: standing.id });
  if (what === "withdraw" && standing) await me.note.withdraw({ noteId: standing.id });
  if (what === "evidence")
    await me.evidence.add({
      pairId,
      sourceId,
      wording: "paraphrase",
      text,
      language: "en",
      locator: "page 3",
      stanceAllegation: "consistent",
      stanceResponse: "neutral",
      credibility: which > 5 ? 3 : null,
    });
  const held = of(evidence);
  if (what === "withdrawEvidence" && held)
    await me.evidence.withdraw({ evidenceId: held.id, version: held.version });
}

it("plays every pair's history to exactly what stands on it now, for each reader", async () => {
  const opened = await openPair();
  const { desk, people } = opened;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...desk.pairIds),
      fc.array(deed, { minLength: 1, maxLength: 12 }),
      async (pairId, deeds) => {
        for (const each of deeds) await act(opened, pairId, each);
        for (const me of Object.values(people)) {
          const { notes, evidence, mark, review } = await me.pair.byId({ pairId });
          const { events } = await me.event.byPair({ pairId });
          const [last] = events;
          if (!last) continue;
          const then = await me.event.pairAt({ pairId, sequence: last.sequence });
          expect(then.notes.toSorted(byId)).toEqual(notes.map(inUtc).toSorted(byId));
          expect(then.evidence.toSorted(byId)).toEqual(evidence.toSorted(byId));
          expect(then.mark).toEqual({
            status: mark?.status ?? null,
            reviewedStatus: mark?.reviewedStatus ?? null,
          });
          expect(then.review).toEqual(review && inUtc(review));
          expect(then.missing).toBe(0);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

/** The pair page's moments come as PostgreSQL writes them. */
function inUtc<T extends { createdAt: string }>(thing: T): T {
  return { ...thing, createdAt: new Date(thing.createdAt).toISOString() };
}

it("an erased note is missing from then on, and does not bring back the one it took the place of", async () => {
  const { desk, people, sourceId } = await openPair();
  const [pairId = ""] = desk.pairIds;
  const note = {
    pairId,
    kind: "context",
    visibility: "internal",
    citations: [{ sourceId, locator: null }],
  } as const;
  const add = (text: string, supersedesId: string | null) =>
    people.Ana.note.add({ ...note, citations: [...note.citations], text, supersedesId });
  const first = await add("First.", null);
  const second = await add("Second.", first.id);
  await add("Another.", null);
  const order = "Tribunal judiciaire de Paris, 26/00001";
  await erase(
    desk.db.owner,
    key,
    { slug: "telegram-durov", kind: "note", id: second.id, order },
    new Date(),
    desk.store,
  );

  const at = (sequence: number) => people.Ben.event.pairAt({ pairId, sequence });
  expect(await at(2)).toMatchObject({ notes: [{ text: "First." }], missing: 0 });
  expect(await at(3)).toMatchObject({ notes: [], missing: 1 });
  expect(await at(4)).toMatchObject({ notes: [{ text: "Another." }], missing: 1 });
  const { events } = await people.Ben.event.byPair({ pairId });
  expect(events.find(({ sequence }) => sequence === 3)).toMatchObject({
    before: null,
    after: null,
    tombstone: { order },
  });
});
