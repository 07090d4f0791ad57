import { openDb } from "@rejoinder/db";
import { erasableKinds, erase } from "@rejoinder/server/cases";
import { readSettings } from "../settings.ts";
import { readSigningKey } from "../signing-key.ts";
import { CommandRefused, readOptions, required } from "./command.ts";
import { onDesk } from "./desk.ts";

/**
 * `erase --case SLUG --note|--review|--evidence|--snapshot ID --order WORDS`: by order of a court. What
 * it erases is gone for good.
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, {
    case: { type: "string" },
    order: { type: "string" },
    note: { type: "string" },
    review: { type: "string" },
    evidence: { type: "string" },
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
  const erased = await onDesk("rejoinder erase", slug, async ({ ownerUrl }) => {
    const owner = openDb(ownerUrl, { answerWithinMs: 600_000 });
    try {
      return await erase(owner, key, { slug, kind, id: id.toLowerCase(), order }, new Date());
    } finally {
      await owner.close();
    }
  });
  console.log(
    `Erased the ${kind} and the content of ${erased.length} events. ` +
      "Backups and replicas made before still hold it: erase it there too.",
  );
  return 0;
}
