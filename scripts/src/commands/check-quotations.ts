import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { findToTheLetter } from "@rejoinder/anchor";
import { getQuotations, type QuotedSource } from "@rejoinder/server/cases";
import { CommandRefused, fileNamed, readOptions, required, trouble } from "./command.ts";
import { onDesk } from "./desk.ts";

/** `check-quotations --case SLUG --text FILE [--all]`. Exit code 1 when the text lacks a quotation. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, {
    case: { type: "string" },
    text: { type: "string" },
    all: { type: "boolean", default: false },
  });
  const slug = required(options.case, "case");
  const file = required(options.text, "text");
  const bytes = await readFile(fileNamed(file)).catch((error) => {
    throw new CommandRefused(`${file} cannot be read: ${trouble(error)}.`, { cause: error });
  });
  const text = decode(bytes, file);

  const sources = await onDesk("rejoinder check-quotations", slug, ({ db }) =>
    getQuotations(db, slug),
  );
  const known = sources.find(
    ({ wholeSha256 }) => wholeSha256 === createHash("sha256").update(bytes).digest("hex"),
  );
  const likely = known ?? likeliest(sources, text);
  const checked = likely && !options.all ? [likely] : sources;

  const lines = checked.flatMap((source) => checkSource(source, text));
  for (const { told } of lines) console.log(told);
  const quotations = lines.filter(({ held }) => held !== null);
  const held = quotations.filter(({ held }) => held).length;
  console.log(`${held} of ${quotations.length} quotations stand in ${file} to the letter.`);
  const passedOver = sources.length - checked.length;
  if (passedOver > 0)
    console.log(
      `Quotations of ${passedOver} other sources were not looked for: --all looks for them too.`,
    );
  return held === quotations.length ? 0 : 1;
}

/** @throws CommandRefused when the bytes are not UTF-8. */
function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new CommandRefused(`${file} is not a text in UTF-8.`, { cause: error });
  }
}

/** The source that a text holds the most quotations of, and more than half; null where there is none. */
function likeliest(sources: readonly QuotedSource[], text: string): QuotedSource | null {
  const [best] = sources
    .map((source) => ({
      source,
      held: source.quotations.filter((exact) => findToTheLetter(text, exact).length > 0).length,
    }))
    .toSorted((one, other) => other.held - one.held);
  return best && best.held > best.source.quotations.length / 2 ? best.source : null;
}

type Line = { told: string; held: boolean | null };

/** Of each quotation whether, and where, the text holds it; then what only the headline quotes. */
function checkSource({ title, wholeSha256, quotations }: QuotedSource, text: string): Line[] {
  const whole = wholeSha256 === createHash("sha256").update(text, "utf8").digest("hex");
  const head = `${title}${whole ? " (the whole text, by its SHA-256)" : ""}`;
  const body = text.replace(title, (headline) => " ".repeat(headline.length));
  return [
    { told: head, held: null },
    ...quotations.map((exact): Line => {
      const places = findToTheLetter(body, exact);
      const where = places.length > 0 ? `held at ${places.join(", ")}` : "NOT HELD";
      return { told: `  ${where}: “${exact}”`, held: places.length > 0 };
    }),
    ...quotedIn(title)
      .filter((words) => text.includes(title) && findToTheLetter(body, words).length === 0)
      .map(
        (words): Line => ({
          told: `  headline only: “${words}” is no quotation of this text`,
          held: null,
        }),
      ),
  ];
}

/** What a headline puts between quotation marks, without the dots that end it. */
function quotedIn(title: string): string[] {
  const quoted = title.matchAll(/(?<=^|[\s:])(?:'([^']+)'|"([^"]+)"|“([^”]+)”|‘([^’]+)’)/gu);
  return [...quoted].map(([, ...words]) =>
    (words.find(Boolean) ?? "").replace(/[\s.…]+$/, "").trim(),
  );
}
