import { openDb } from "@rejoinder/db";
import { erasableKinds, erase } from "@rejoinder/server/cases";
import { documentsFolder, documentsOf } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { readSigningKey } from "../signing-key.ts";
import { CommandRefused, readOptions, required } from "./command.ts";
import { onDesk } from "./desk.ts";

/** A kind of record in a sentence: `right of reply`. */
const wordsFor = (kind: string) => optionOf(kind).replaceAll("-", " ");

/** A kind of record as an option: `right-of-reply`. */
const optionOf = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * `erase --case SLUG --KIND ID --order WORDS`, a kind of record as `--note` or `--right-of-reply`: by
 * order of a court. What it erases is gone for good. Exit code 1 when documents are left to be removed
 * by hand.
 */
export async function run(args: string[]): Promise<number> {
  const names = ["case", "order", ...erasableKinds.map(optionOf)];
  const options: Partial<Record<string, unknown>> = readOptions(
    args,
    Object.fromEntries(names.map((name) => [name, { type: "string" } as const])),
  );
  const slug = required(options["case"], "case");
  const order = required(options["order"], "order");
  const [kind, another] = erasableKinds.filter((each) => options[optionOf(each)] !== undefined);
  if (!kind || another)
    throw new CommandRefused(
      `Name one record: ${erasableKinds.map((each) => `--${optionOf(each)} ID`).join(" or ")}.`,
    );
  const id = required(options[optionOf(kind)], optionOf(kind));
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
  const { events, shared, left, heldBy, editions } = outcome;
  console.log(
    `Erased the ${wordsFor(kind)} and the content of ${events.length} events. ` +
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
  if (editions.length > 0)
    console.log(
      `What was published stays as it is: ${editions.map((each) => `edition ${each.number} (${each.id})`).join(", ")} ` +
        "may hold it. Withdraw and erase those too where the order covers them.",
    );
  for (const sha256 of left)
    console.error(
      `A document could not be removed: remove ${sha256} from ${documentsFolder(dataDir)}.`,
    );
  return left.length > 0 ? 1 : 0;
}
