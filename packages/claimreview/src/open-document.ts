import { parseJson, unwrapJson } from "./json-text.ts";
import { step } from "./pointer.ts";
import type { Tell } from "./problem.ts";
import { readScriptBlocks } from "./script-blocks.ts";

/** How often a text of JSON may be one text of JSON again. */
const TEXT_IN_TEXT_MAX = 3;

/**
 * Makes one JSON value of what was given: a JSON value itself, a text of JSON, a page of HTML (read as
 * the list of its script blocks), or a list of these.
 * @returns `canonical` as the page gives it, null for none.
 */
export function openDocument(
  input: unknown,
  tell: Tell,
): { root: unknown; canonical: string | null } {
  let canonical: string | null = null;
  const open = (value: unknown, path: string, depth = 0): unknown => {
    if (typeof value !== "string") return value;
    const { json, wrapped } = unwrapJson(value);
    const isPage = value.trimStart().startsWith("<") && /<script[\s>]/i.test(value);
    if (!isPage && /^[[{"]/.test(json)) {
      if (wrapped) tell("json_wrapped", path);
      const parsed = parseJson(json, path, tell);
      if (typeof parsed !== "string" || depth === TEXT_IN_TEXT_MAX) return parsed;
      tell("json_in_text", path);
      return open(parsed, path, depth + 1);
    }
    if (!isPage && !/<[a-z!/]/i.test(value)) {
      tell("input_unread", path);
      return undefined;
    }
    const page = readScriptBlocks(value);
    canonical ??= page.canonical;
    if (page.blocks.length === 0) tell("no_json_ld", path);
    return page.blocks.map((block, at) => openBlock(block, step(path, at), tell));
  };
  const root = Array.isArray(input)
    ? input.map((each, at) => open(each, step("", at)))
    : open(input, "");
  return { root, canonical };
}

function openBlock(block: string, path: string, tell: Tell): unknown {
  const { json, wrapped } = unwrapJson(block);
  if (json === "") {
    tell("block_empty", path);
    return undefined;
  }
  if (wrapped) tell("json_wrapped", path);
  return parseJson(json, path, tell);
}
