import { edtfInterval, SourceKind, singleLine, TITLE_MAX, webAddress } from "@rejoinder/schema";
import fc from "fast-check";
import type { CitedSource } from "./cited-source.ts";

const printable = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/\s+/g, " ").trim().normalize("NFC"))
  .filter((text) => singleLine(TITLE_MAX).safeParse(text).success);
const awkward = fc
  .array(
    fc.constantFrom(
      ..."<i> </i> { } \\ & % $ # _ ~ ^ ' '' \" ` `` - -- --- , ,, ? ! « » “ ’ é œ € <script> and".split(
        " ",
      ),
      " ",
      "a",
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
  .filter((text) => /\p{L}/u.test(text));
const line = fc.oneof(printable, awkward);

const two = (number: number) => String(number).padStart(2, "0");
const point = fc
  .tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.option(fc.constantFrom("XX", ...Array.from({ length: 12 }, (_, month) => two(month + 1)))),
    fc.option(fc.constantFrom("XX", ...Array.from({ length: 31 }, (_, day) => two(day + 1)))),
    fc.constantFrom("", "", "~", "?", "%"),
  )
  .map(([year, month, day, sign]) => {
    const days = month && month !== "XX" && day ? [month, day] : month ? [month] : [];
    return [year, ...days].join("-") + sign;
  });
const edtf = fc
  .oneof(
    point,
    fc.tuple(point, point).map((ends) => ends.join("/")),
    point.map((end) => `${end}/..`),
    point.map((end) => `../${end}`),
  )
  .filter((text) => edtfInterval(text) !== null);
const address = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .filter((text) => webAddress.safeParse(text).success && !/[{}\\]/.test(text));

/** For tests: any source the desk may hold, its texts awkward to HTML and TeX. */
export const anySource: fc.Arbitrary<CitedSource> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...Object.values(SourceKind)),
  title: line,
  publisher: fc.option(line),
  author: fc.option(line.filter((text) => /[\p{L}\p{N}]/u.test(text))),
  publishedOn: fc.option(edtf),
  address: fc.option(address),
  archivedAddress: fc.option(address),
  language: fc.constantFrom("en", "fr", "ru", "pt-BR", "en-GB"),
});
