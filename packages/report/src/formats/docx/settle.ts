import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The earliest day a zip can name, told in the time of the machine as zips do. */
const ZIP_DAY = new Date(1980, 0, 1);

/**
 * A Word file as it would be whenever and wherever it is written: moments and identifiers that the
 * writer takes from the clock, from chance or from what it wrote before give way to `date` and to
 * numbers in their order.
 *
 * @param date ISO 8601, UTC.
 */
export function settle(file: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(file);
  const links = linkNumbers(parts);
  const settled: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    settled[path] = [settlePart(path, bytes, links, date), { mtime: ZIP_DAY, level: 6 }];
  }
  return zipSync(settled);
}

type Numbers = { of: (written: string) => string };

/** Numbers from 1 in the order in which what is written is met. */
function inOrder(): Numbers {
  const met = new Map<string, string>();
  return {
    of: (written) => {
      const number = met.get(written) ?? String(met.size + 1);
      met.set(written, number);
      return number;
    },
  };
}

const chanceId = /"rId([a-z0-9_-]{21})"/g;

function linkNumbers(parts: Record<string, Uint8Array>): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.endsWith(".rels")) continue;
    for (const [, id = ""] of strFromU8(bytes).matchAll(chanceId))
      numbers.set(id, String(numbers.size + 1));
  }
  return numbers;
}

function settlePart(
  path: string,
  bytes: Uint8Array,
  links: ReadonlyMap<string, string>,
  date: string,
): Uint8Array {
  if (path === "docProps/core.xml") {
    return strToU8(
      strFromU8(bytes).replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${date}`),
    );
  }
  if (!/^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$|\.rels$/.test(path)) return bytes;
  const bookmarks = inOrder();
  const drawings = inOrder();
  const number = (numbers: Numbers) => (_: string, before: string, id: string) =>
    before + numbers.of(id);
  return strToU8(
    strFromU8(bytes)
      .replace(chanceId, (whole, id: string) => {
        const link = links.get(id);
        return link === undefined ? whole : `"link${link}"`;
      })
      .replace(
        /(<w:hyperlink w:history="1" w:anchor="_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc|<w:bookmarkStart w:name="_Toc|<w:bookmarkEnd w:id=")(\d+)/g,
        number(bookmarks),
      )
      .replace(/(<w:bookmarkStart w:name="[^"]*" w:id=")(\d+)/g, number(bookmarks))
      .replace(/(<wp:docPr id=")(\d+)/g, number(drawings))
      // A line feed as it is would be read as a space.
      .replace(/ descr="[^"]*"/g, (alternative) => alternative.replaceAll("\n", "&#10;")),
  );
}
