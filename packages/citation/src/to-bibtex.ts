import type { CitedSource } from "./cited-source.ts";
import { kindInfo } from "./kinds.ts";

/** Signs that TeX would obey, or join to the next, and what prints them. */
const signs: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "`": "{`}",
  "'": "{'}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "-": "{-}",
  "?": "{?}",
  "!": "{!}",
  ",": "{,}",
};

/** Of two or more `-`, `,`, `'` or backticks in a row, and of `?` before a backtick, TeX makes other signs. */
const inTeX = (text: string) =>
  text.replace(/[\\{}~^<>&%$#_]|[-,'`](?=[-,'`])|[?!](?=`)/g, (sign) => signs[sign] ?? sign);

/** An address is taken to the letter, but that braces would end the field. */
const inAddress = (address: string) =>
  address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** `2024/..` is `2024/` in biblatex. */
const inDate = (edtf: string) => edtf.replaceAll("..", "");

/**
 * Sources as a biblatex file in UTF-8, one entry each in the given order, each under its id. Title and
 * author stand in double braces: their capitals stay, and an author is one name. `entrysubtype` carries
 * the desk's kind, `archiveurl` the archived address; both are ignored by those who do not know them.
 * @returns an empty string for no source.
 */
export function toBibtex(sources: readonly CitedSource[]): string {
  return sources.map((source) => `${toEntry(source)}\n`).join("\n");
}

function toEntry(source: CitedSource): string {
  const { bibtex } = kindInfo[source.kind];
  const fields: [string, string | null][] = [
    ["title", `{${inTeX(source.title)}}`],
    ["author", source.author && `{${inTeX(source.author)}}`],
    [bibtex.publisher, source.publisher && `{${inTeX(source.publisher)}}`],
    ["date", source.publishedOn && inDate(source.publishedOn)],
    ["url", source.address && inAddress(source.address)],
    ["urldate", source.accessedOn ? inDate(source.accessedOn) : null],
    ["archiveurl", source.archivedAddress && inAddress(source.archivedAddress)],
    ["langid", source.language],
    ["entrysubtype", source.kind === "news_report" ? "newspaper" : source.kind],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${bibtex.type}{${source.id},`, ...lines, "}"].join("\n");
}
