import sniffEncoding from "html-encoding-sniffer";
import { type CharsetFrom, DocumentRefused, type DocumentWarning } from "./document.ts";

type Decoded = {
  text: string;
  charset: string;
  charsetFrom: CharsetFrom;
  warnings: DocumentWarning[];
};
type Declaration = { label: string; charset: string | null; from: "header" | "meta" };

const FALLBACK = "windows-1252";
/** The prescan never yields it of itself (it reads it as windows-1252), so it can stand for "none". */
const NONE = "x-user-defined";
/** More than one undecodable place in this many characters, and a text is not that charset's. */
const CHARACTERS_PER_FAULT = 50;

/** Where characters take two bytes, some texts are well-formed UTF-8 by chance: more proof is asked. */
const proofByCharset: Record<string, number> = {
  big5: 8,
  "euc-jp": 8,
  "euc-kr": 8,
  gb18030: 8,
  gbk: 8,
  shift_jis: 8,
  "utf-16be": 0,
  "utf-16le": 0,
};

/**
 * Text of bytes, without its byte order mark, else to the letter.
 *
 * A byte order mark decides, then the header, then the page's own `<meta>`, then the bytes: valid
 * UTF-8 is UTF-8, all else is windows-1252, as in browsers. A declaration that the bytes prove wrong
 * is set aside with a warning: UTF-8 with characters beyond ASCII is hardly ever anything else, and
 * bytes that are no UTF-8 are not that.
 *
 * @param header the charset that came with the document, as declared; null when none did.
 * @param isPage true when the document may declare a charset within itself.
 * @throws DocumentRefused `CHARSET_UNREADABLE` with what was `declared` when no charset gives text.
 * Source: WHATWG HTML, 13.2.3.2; WHATWG Encoding.
 */
export function decodeText(bytes: Uint8Array, header: string | null, isPage: boolean): Decoded {
  const declarations = declarationsOf(bytes, header, isPage);
  const mark = markOf(bytes);
  if (mark) return asDeclared(bytes, { charset: mark, from: "bom" }, declarations);

  const known = declarations.filter((each): each is Declaration & { charset: string } =>
    Boolean(each.charset),
  );
  const utf8 = decodeStrictly(bytes, "utf-8");
  const [first] = known;
  if (utf8 !== null && (!first || first.charset === "utf-8" || provesUtf8(utf8, first.charset))) {
    const declared = known.find((each) => each.charset === "utf-8");
    const charsetFrom = declared && declared === first ? declared.from : "content";
    return decoded(utf8, { charset: "utf-8", charsetFrom }, declarations);
  }
  const usable = known.find((each) => decodeStrictly(bytes, each.charset) !== null);
  if (usable) return asDeclared(bytes, usable, declarations);
  const undeclared = { charset: "utf-8", from: "content" as const };
  if ((!first || first.charset === "utf-8") && !isMostlyUtf8(bytes)) {
    const text = new TextDecoder(FALLBACK).decode(bytes);
    const result = decoded(text, { charset: FALLBACK, charsetFrom: "default" }, declarations);
    const assumed: DocumentWarning = { code: "charset_assumed", detail: { used: FALLBACK } };
    return { ...result, warnings: [...result.warnings, assumed] };
  }
  return asDeclared(bytes, first ?? undeclared, declarations);
}

function declarationsOf(bytes: Uint8Array, header: string | null, isPage: boolean): Declaration[] {
  const meta = isPage ? sniffEncoding(bytes, { defaultEncoding: NONE }) : NONE;
  return [
    ...(header === null ? [] : [{ label: header, from: "header" as const }]),
    ...(meta === NONE || markOf(bytes) ? [] : [{ label: meta, from: "meta" as const }]),
  ].map((each) => ({ ...each, charset: charsetOf(each.label) }));
}

/** @returns null for a label that names no charset, or one that is never to be read ("replacement"). */
function charsetOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function provesUtf8(text: string, declared: string): boolean {
  if (declared.startsWith("utf-16")) return !text.includes("\0");
  return countOf(text, /[^\0-\x7F]/gu) >= (proofByCharset[declared] ?? 1);
}

/** A UTF-8 text with a few broken places, as against one that never was UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  return countOf(text, /[^\0-\x7F\uFFFD]/gu) > countOf(text, /\uFFFD/g);
}

function asDeclared(
  bytes: Uint8Array,
  { charset, from }: { charset: string; from: CharsetFrom },
  declarations: Declaration[],
): Decoded {
  const strict = decodeStrictly(bytes, charset);
  if (strict !== null) return decoded(strict, { charset, charsetFrom: from }, declarations);
  const text = new TextDecoder(charset).decode(bytes);
  const count = countOf(text, /\uFFFD/g);
  if (count * CHARACTERS_PER_FAULT > Math.max(text.length, CHARACTERS_PER_FAULT)) {
    throw new DocumentRefused("CHARSET_UNREADABLE", { declared: charset });
  }
  const result = decoded(text, { charset, charsetFrom: from }, declarations);
  const broken: DocumentWarning = { code: "charset_broken", detail: { used: charset, count } };
  return { ...result, warnings: [...result.warnings, broken] };
}

function decoded(
  text: string,
  used: { charset: string; charsetFrom: CharsetFrom },
  declarations: Declaration[],
): Decoded {
  const [first, second] = declarations;
  const warnings: DocumentWarning[] = [];
  if (first && first.charset !== used.charset) {
    const detail = { declared: first.label, used: used.charset };
    warnings.push({ code: "charset_wrong", detail });
  } else if (first && second && second.charset !== used.charset) {
    const detail = { header: first.label, meta: second.label, used: used.charset };
    warnings.push({ code: "charset_disputed", detail });
  }
  return { text, ...used, warnings };
}

/** In UTF-16 code units. */
function countOf(text: string, pattern: RegExp): number {
  return text.length - text.replace(pattern, "").length;
}
