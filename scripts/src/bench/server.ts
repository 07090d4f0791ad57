import { openDb } from "@rejoinder/db";
import { startServer } from "@rejoinder/server/main";
import { signIn, testEntrance } from "@rejoinder/server/testing";
import { startRawServer } from "./raw-server.ts";

/** How to ask a server, as the person whom it takes whoever asks for. */
export type Reached = { address: string; headers: Record<string, string> };

/** One of the two servers, in a process of its own; tells how to reach it to the process that started it. */
const [kind, url = "", personId = "", webRoot = import.meta.dirname] = process.argv.slice(2);
const reached: Reached =
  kind === "raw"
    ? { address: await startRawServer(url, personId), headers: {} }
    : await startDesk(url, personId);
process.send?.(reached);
process.once("disconnect", () => process.exit());

async function startDesk(url: string, personId: string): Promise<Reached> {
  const db = openDb(url);
  const { address } = await startServer({
    ...testEntrance,
    db,
    webRoot,
    // The load is one person's, and asks as no person does: it is counted, and not refused.
    limitFactor: 1_000,
  });
  return { address, headers: { cookie: await signIn(db, personId) } };
}
