import { openDb } from "@rejoinder/db";
import { erasableKinds, erase } from "@rejoinder/server/cases";
import { documentsFolder, documentsOf } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { readSigningKey } from "../signing-key.ts";
import { CommandRefused, readOptions, required } from "./command.ts";
import { onDesk } from "./desk.ts";

/**
 * `erase --case SLUG --note|--review|--evidence|--statement|--snapshot ID --order WORDS`: by order of a
 * court. What it erases is gone for good. Exit code 1 when documents are left to be removed by hand.
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, {
    case: { type: "string" },
    order: { type: "string" },
    note: { type: "string" },
    review: { type: "string" },
    evidence: { type: "string" },
    statement: { type: "string" },
    snapshot: { type: "string" },
  });
  const slug = required(options.case, "case");
  const order = required(options.order, "order");
  const [kind, another] = erasableKinds.filter((each) => options[each] !== undefined);
  if (!kind || another)
    throw new CommandRefused(
      `Name one record: ${erasableKinds.map((each) => `--${each} ID`).join(" or ")}.`,
    );
  const id = required(options[kind], kind);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw new CommandRefused(`${JSON.stringify(id)} is no id of a record.`);
  const { dataDir } = readSettings(process.env);
  const key = await readSigningKey(process.env["REJOINDER_SIGNING_KEY"], dataDir);
  const outcome = await onDesk("rejoinder erase", slug, async ({ ownerUrl }) => {
    const owner = openDb(ownerUrl, { answerWithinMs: 600_000 });
    try {
      const erasure = { slug, kind, id: id.toLowerCase(), order };
      return await erase(owner, key, erasure, new Date(), documentsOf(dataDir));
    } finally {
      await owner.close();
    }
  });
  const { events, shared, left, heldBy } = outcome;
  console.log(
    `Erased the ${kind} and the content of ${events.length} events. ` +
      "Backups and replicas made before still hold it: erase it there too.",
  );
  if (shared > 0)
    console.log(
      `${shared} documents that it was read from stay: another preserved text rests on them.`,
    );
  if (heldBy.length > 0)
    console.log(
      `Words of it still stand in ${heldBy.map((each) => `${each.kind} ${each.id}`).join(", ")}: ` +
        "erase those too where the order covers them.",
    );
  for (const sha256 of left)
    console.error(
      `A document could not be removed: remove ${sha256} from ${documentsFolder(dataDir)}.`,
    );
  return left.length > 0 ? 1 : 0;
}
