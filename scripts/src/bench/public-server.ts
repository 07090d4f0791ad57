import { openDb } from "@rejoinder/db";
import { fileStore } from "@rejoinder/server/cases";
import { startServer } from "@rejoinder/server/main";
import { putEdition, testEntrance } from "@rejoinder/server/testing";

/** A desk with an edition of the first case, in a process of its own; tells whoever started it where it is. */
const [url = "", blobRoot = "", webRoot = ""] = process.argv.slice(2);
const db = openDb(url);
const { address } = await startServer({ ...testEntrance, db, webRoot, blobRoot });
await putEdition(db, fileStore(blobRoot), "telegram-durov", { address });
process.send?.({ address });
process.once("disconnect", () => process.exit());
