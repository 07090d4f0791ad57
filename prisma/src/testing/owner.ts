import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "../embedded.ts";

// A process of its own for the tests: owns a data folder and says so, then writes rows one by one,
// acknowledging each on stdout, until it is killed or told to stop.
const [dataDir = "", label = "", task = ""] = process.argv.slice(2);

try {
  const server = await startEmbedded(dataDir, { label });
  console.log(`up ${server.ownerUrl}`);
  if (task === "write") {
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    await client.query("DROP TABLE IF EXISTS kept");
    await client.query("CREATE TABLE kept (number integer PRIMARY KEY)");
    for (let number = 1; ; number += 1) {
      await client.query("INSERT INTO kept VALUES ($1)", [number]);
      console.log(`kept ${number}`);
    }
  }
  if (task.startsWith("for ")) await sleep(Number(task.slice(4)));
  else await once(process, "SIGTERM");
  await server.stop();
  console.log("stopped");
} catch (error) {
  const { name, message } = error as Error;
  console.log(`refused ${name}: ${message}`);
}
