import {
  type Category,
  type Judgement,
  krippendorffAlpha,
  notMeasuredInfo,
  type Scale,
  type Units,
} from "@rejoinder/domain";
import { readOptions } from "./command.ts";
import { type Asked, answerLines, LineRefused } from "./json-lines.ts";

/**
 * `agreement`: for every line of the input, `{"id","level","coders","order"?}`, Krippendorff's alpha
 * as `{"id","alpha"}`, or why there is none as `{"id","error":{"code","message"}}`. `level` is
 * `nominal` or `ordinal`; `coders` has one list a coder, of one judgement a unit, null where there is
 * none; `order` names ordinal categories from lowest to highest where they are no numbers.
 */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  await answerLines(process.stdin, process.stdout, async (asked) => {
    const { value, why } = krippendorffAlpha(readUnits(asked), readScale(asked));
    if (why !== null) throw new LineRefused(why, notMeasuredInfo[why].en);
    return { alpha: value };
  });
  return 0;
}

/** @throws LineRefused where the level or the order is not understood. */
function readScale({ level, order = null }: Asked): Scale {
  if (level === "nominal") return { level };
  if (level !== "ordinal") {
    throw new LineRefused(
      "LINE_INVALID",
      "The line's level is neither nominal nor ordinal: write one of the two.",
    );
  }
  if (order === null) return { level, order };
  if (Array.isArray(order) && order.every(isCategory)) return { level, order };
  throw new LineRefused(
    "LINE_INVALID",
    "The line's order is no list of texts or numbers: give the categories, lowest first.",
  );
}

/**
 * Turns the lists of the coders into the judgements of each unit.
 * @throws LineRefused where they are not lists of judgements of the same units.
 */
function readUnits({ coders }: Asked): Units {
  if (!Array.isArray(coders) || !coders.every((coder) => Array.isArray(coder))) {
    throw new LineRefused(
      "LINE_INVALID",
      "The line's coders are no lists: give a list of judgements for each.",
    );
  }
  const lists = coders.map((coder) => {
    if (coder.every(isJudgement)) return coder;
    throw new LineRefused(
      "LINE_INVALID",
      "One of the line's coders has a judgement that is no text, number or null: give one of these.",
    );
  });
  const [first = []] = lists;
  if (lists.some(({ length }) => length !== first.length)) {
    throw new LineRefused(
      "LINE_INVALID",
      "The line's coders have lists of different lengths: put null where one did not judge.",
    );
  }
  return first.map((_, unit) => lists.map((judgements) => judgements[unit] ?? null));
}

/** JSON can write a number that is too large to be one. */
const isCategory = (value: unknown): value is Category =>
  typeof value === "string" || Number.isFinite(value);

const isJudgement = (value: unknown): value is Judgement => value === null || isCategory(value);
