import { randomUUIDv7 } from "node:crypto";
import { pairById, pairListStatement } from "@rejoinder/server/statements";
import Fastify from "fastify";
import pg from "pg";

/**
 * What the desk is measured against: the same answers and the same durable changes, by the same SQL,
 * straight from `pg` behind a bare Fastify. No validation, no rights, no types.
 */
export async function startRawServer(url: string, personId: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const app = Fastify();

  app.get<{ Querystring: { caseId: string; after?: string; query?: string } }>(
    "/list",
    async ({ query }) => {
      const { caseId, after, query: words } = query;
      const { statement, values } = pairListStatement(
        { id: personId, settles: false },
        {
          caseId,
          locale: "en",
          ...(after !== undefined && { after: Number(after) }),
          ...(words !== undefined && { query: words }),
        },
      );
      const { rows } = await pool.query({ ...statement, values });
      return rows;
    },
  );

  app.get<{ Querystring: { id: string } }>("/pair", async ({ query }) => {
    const { rows } = await pool.query({ ...pairById, values: [personId, query.id] });
    return rows[0].pair;
  });

  app.post<{ Body: { pairId: string; status: string } }>("/mark", async ({ body }) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query({
        name: "mark-pair",
        text: 'SELECT "caseId", position FROM "Pair" WHERE id = $1',
        values: [body.pairId],
      });
      const { caseId, position } = rows[0];
      await client.query({
        name: "mark",
        text: `INSERT INTO "Mark" (id, "caseId", "pairId", "reviewerId", status, position, "markedAt")
          VALUES ($1, $2, $3, $4, $5, $6, now())`,
        values: [randomUUIDv7(), caseId, body.pairId, personId, body.status, position],
      });
      await writeEvent(client, caseId, body.pairId, personId, "pair_marked", {
        status: body.status,
      });
      return { status: body.status };
    }),
  );

  app.post<{ Body: { pairId: string; text: string; sourceId: string } }>(
    "/note",
    async ({ body }) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query({
          name: "note-pair",
          text: `SELECT p."caseId", s."caseId" AS of FROM "Pair" p, "Source" s WHERE p.id = $1 AND s.id = $2`,
          values: [body.pairId, body.sourceId],
        });
        const id = randomUUIDv7();
        await client.query({
          name: "note",
          text: `INSERT INTO "Note" (id, "pairId", "authorId", kind, text, "createdAt")
          VALUES ($1, $2, $3, 'context', $4, now())`,
          values: [id, body.pairId, personId, body.text],
        });
        await client.query({
          name: "citation",
          text: `INSERT INTO "Citation" (id, "noteId", position, "sourceId") VALUES ($1, $2, 1, $3)`,
          values: [randomUUIDv7(), id, body.sourceId],
        });
        await writeEvent(client, rows[0].caseId, body.pairId, personId, "note_added", {
          text: body.text,
        });
        return { id };
      }),
  );

  return app.listen({ host: "127.0.0.1", port: 0 });
}

async function writeEvent(
  client: pg.PoolClient,
  caseId: string,
  pairId: string,
  personId: string,
  kind: string,
  after: object,
): Promise<void> {
  const id = randomUUIDv7();
  await client.query({
    name: "event",
    text: `INSERT INTO "Event" (id, "caseId", "pairId", "actorId", kind, content, at)
      VALUES ($1, $2, $3, $4, $5, $6, now())`,
    values: [id, caseId, pairId, personId, kind, JSON.stringify({ after, before: null })],
  });
  await client.query({
    name: "notify",
    text: "SELECT pg_notify('rejoinder', $1)",
    values: [JSON.stringify({ id, caseId, pairId, kind })],
  });
}

async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
