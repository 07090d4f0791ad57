import { randomUUIDv7 } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import { call } from "./owner.ts";
import { payloads } from "./payloads.ts";

type Ground = { request: APIRequestContext; address: string; databaseUrl: string };

/** How many payloads each text that the desk keeps has taken; the others it refused as what they are. */
export type Taken = Record<
  "titles" | "addresses" | "notes" | "passages" | "tokens" | "emails",
  number
>;

/**
 * Puts each payload into every text that the desk keeps: through its own API, and straight into the
 * database what only case files and other people bring. The notes are all of the pair at position 1.
 */
export async function fillWithPayloads({ request, address, databaseUrl }: Ground): Promise<Taken> {
  const ask = <T>(procedure: string, input: object) => call<T>(request, address, procedure, input);
  const taken: Taken = { titles: 0, addresses: 0, notes: 0, passages: 0, tokens: 0, emails: 0 };
  const offer = async <T>(what: keyof Taken, procedure: string, input: object) => {
    const done = await ask<T>(procedure, input).catch((error: Error) => {
      if (!/INPUT_INVALID|TOO_MANY_REQUESTS/.test(error.message)) throw error;
      return null;
    });
    if (done) taken[what] += 1;
    return done;
  };

  await using stack = new AsyncDisposableStack();
  const client = stack.adopt(new pg.Client({ connectionString: databaseUrl }), (each) =>
    each.end(),
  );
  await client.connect();
  const { rows } = await client.query<{ id: string; caseId: string }>(
    'SELECT id, "caseId" FROM "Pair" ORDER BY position',
  );
  const [{ id: pairId, caseId } = { id: "", caseId: "" }] = rows;
  for (const [index, payload] of payloads.entries()) {
    const source = { caseId, kind: "expert", publishedOn: null, language: "en" };
    const known = "https://example.org/";
    const added = await offer<{ id: string }>("titles", "source.add", {
      ...source,
      title: payload,
      publisher: payload,
      address: known,
    });
    for (const hostile of [payload, known + payload])
      await offer("addresses", "source.add", {
        ...source,
        title: "x",
        publisher: null,
        address: hostile,
      });
    if (!added) continue;
    await offer("notes", "note.add", {
      pairId,
      kind: "context",
      visibility: "public",
      text: payload,
      citations: [{ sourceId: added.id, locator: payload }],
      supersedesId: null,
    });
    await offer("passages", "evidence.add", {
      pairId: rows[index % rows.length]?.id,
      sourceId: added.id,
      wording: "paraphrase",
      text: payload,
      language: "en",
      locator: payload,
      stanceAllegation: "consistent",
      stanceResponse: "neutral",
      credibility: null,
    });
    await offer("tokens", "token.create", { name: payload, scopes: ["read"], days: 1 });
    await offer("emails", "invitation.create", { email: payload, role: "reader", rights: [] });
    await client.query('UPDATE "Source" SET author = $2, "archivedAddress" = $2 WHERE id = $1', [
      added.id,
      payload,
    ]);
    const personId = randomUUIDv7();
    await client.query(`INSERT INTO "Person" (id, name, role) VALUES ($1, $2, 'reader')`, [
      personId,
      payload,
    ]);
    await client.query(
      `INSERT INTO "Passkey" (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
        SELECT gen_random_uuid(), $1, '', "userId", $1, 0, 'singleDevice', false FROM "Session" LIMIT 1`,
      [payload],
    );
    await ask("member.set", { caseId, personId, role: "reader", rights: [], version: 0 });
  }
  for (const [index, { id }] of rows.entries()) {
    const rationale = payloads.filter((_, at) => at % rows.length === index).join("\n");
    const review = { pairId: id, status: "insufficient", confidence: "low", version: 0 };
    await ask("review.submit", { ...review, rationale });
    const title = payloads[index];
    await client.query('UPDATE "Pair" SET title = $2 WHERE id = $1', [
      id,
      { en: title, fr: title },
    ]);
  }
  return taken;
}
