const PDI = "\u2069";
const FSI = "\u2068";
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * Keeps bidirectional control characters from turning the words around a text: each line with one
 * is put into an isolate that none of its own characters can close. Other lines stay as they are.
 * Source: Unicode Standard Annex 9, BD9 and X5c to X6a.
 */
export function isolateBidi(text: string): string {
  return controls.test(text) ? text.split("\n").map(isolateLine).join("\n") : text;
}

function isolateLine(line: string): string {
  if (!controls.test(line)) return line;
  let open = 0;
  let surplus = 0;
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) open += 1;
    else if (character === PDI && open > 0) open -= 1;
    else if (character === PDI) surplus += 1;
  }
  return FSI.repeat(surplus + 1) + line + PDI.repeat(open + 1);
}
