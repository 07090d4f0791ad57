import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** What was asked cannot be done: one sentence for the person, exit code 2. */
export class CommandRefused extends Error {
  override name = "CommandRefused";
}

/**
 * A command's options, each at most once, nothing else beside them.
 * @throws CommandRefused naming what is not understood.
 */
export function readOptions<O extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: O,
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(". ");
    throw new CommandRefused(`${sentence?.replace(/\.$/, "")}.`);
  }
}

/** @throws CommandRefused when the option was not given. */
export function required(value: unknown, option: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new CommandRefused(`--${option} is missing.`);
}

/** A file as the person named it: relative to where npm was called. */
export const fileNamed = (path: string) => resolve(process.env.INIT_CWD ?? "", path);

const troubles: Partial<Record<string, string>> = {
  EACCES: "you have no permission",
  EISDIR: "it is a folder",
  ENOENT: "it, or its folder, does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
};

/** Why a file could not be read or written, in words. */
export const trouble = ({ code = "" }: NodeJS.ErrnoException) => troubles[code] ?? code;
