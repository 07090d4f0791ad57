import { strFromU8, unzipSync } from "fflate";
import { sheetPart } from "./parts.ts";

/** The rows of every sheet of a workbook that holds plain texts and numbers; an empty cell is null. */
export function readWorkbook(file: Uint8Array): (string | null)[][][] {
  const parts = unzipSync(file);
  const sheets: (string | null)[][][] = [];
  for (let number = 1; ; number += 1) {
    const part = parts[sheetPart(number)];
    if (!part) return sheets;
    const rows = strFromU8(part).matchAll(/<row [^>]*>(.*?)<\/row>/gs);
    sheets.push([...rows].map(([, cells = ""]) => readRow(cells)));
  }
}

function readRow(xml: string): (string | null)[] {
  const row: (string | null)[] = [];
  for (const [, place = "", text, number] of xml.matchAll(
    /<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs,
  ))
    row[columnOf(place)] = text === undefined ? (number ?? null) : readText(text);
  return Array.from(row, (cell) => cell ?? null);
}

/** The column of its letters, from 0. */
const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const readText = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) =>
      String.fromCharCode(Number.parseInt(unit, 16)),
    );
