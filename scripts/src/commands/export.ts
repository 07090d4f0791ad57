import { writeFile } from "node:fs/promises";
import { renderers } from "@rejoinder/report";
import { locales, reportFormats } from "@rejoinder/schema";
import { getReportContent } from "@rejoinder/server/cases";
import { CommandRefused, fileNamed, readOptions, required, trouble } from "./command.ts";
import { onDesk } from "./desk.ts";

/** `export --case SLUG --format F --out FILE [--lang L]` */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, {
    case: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    lang: { type: "string", default: "en" },
  });
  const slug = required(options.case, "case");
  const format = oneOf(reportFormats, required(options.format, "format"), "format");
  const locale = oneOf(locales, options.lang, "language");
  const out = required(options.out, "out");

  const content = await onDesk("rejoinder export", slug, ({ db }) =>
    getReportContent(db, slug, locale, new Date()),
  );
  await writeFile(fileNamed(out), renderers[format](content)).catch((error) => {
    throw new CommandRefused(`${out} cannot be written: ${trouble(error)}.`, { cause: error });
  });
  return 0;
}

function oneOf<T extends string>(known: readonly T[], asked: string, what: string): T {
  const found = known.find((each) => each === asked);
  if (found === undefined)
    throw new CommandRefused(`There is no ${what} "${asked}": use ${known.join(", ")}.`);
  return found;
}
