import { openDb } from "@rejoinder/db";
import { startServer } from "@rejoinder/server/main";
import { startRawServer } from "./raw-server.ts";

/** One of the two servers, in a process of its own; tells its address to the process that started it. */
const [kind, url = "", personId = ""] = process.argv.slice(2);
const address =
  kind === "raw"
    ? await startRawServer(url, personId)
    : (
        await startServer({
          db: openDb(url),
          host: "127.0.0.1",
          port: 0,
          webRoot: import.meta.dirname,
        })
      ).address;
process.send?.(address);
process.once("disconnect", () => process.exit());
