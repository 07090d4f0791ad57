import { createServer } from "node:http";
import { pairRows, pairRowsWithSources, sourceRows } from "@rejoinder/server/statements";
import pg from "pg";

/** Rows that are fetched in one go. */
const AT_ONCE = 100;

/** What the desk reads for each file. */
const statements: Record<string, { text: string }[]> = {
  csv: [pairRowsWithSources],
  json: [pairRows, sourceRows],
};

/**
 * What a streamed export is measured against: the same rows by the same SQL from a cursor, each sent as
 * it comes. Nothing is checked, read or told of them.
 */
const [url = "", caseId = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url });
const server = createServer(async ({ url: path = "" }, response) => {
  const client = await pool.connect();
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  for (const { text } of statements[path.slice(1)] ?? []) {
    await client.query({
      text: `DECLARE export NO SCROLL CURSOR FOR SELECT row::text FROM (${text}) rows`,
      values: [caseId],
    });
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${AT_ONCE} FROM export`);
      for (const { row } of rows) response.write(`${row}\n`);
      if (response.writableNeedDrain) await new Promise((go) => response.once("drain", go));
      if (rows.length < AT_ONCE) break;
    }
    await client.query("CLOSE export");
  }
  await client.query("COMMIT");
  client.release();
  response.end();
}).listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address)
    process.send?.({ address: `http://127.0.0.1:${address.port}`, headers: {} });
});
process.once("disconnect", () => process.exit());
