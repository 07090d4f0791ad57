import { formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { sentences } from "../../locales/sentences.ts";
import { preservedParticulars, sourceParticulars } from "../../phrases.ts";
import type { ReportContent, ReportSource } from "../../report.ts";
import { webLink } from "../../web-link.ts";
import { blocks, list, Markdown, md } from "./markdown.ts";
import { labelled, particulars } from "./statement.ts";

/** A source with all that is known of it. */
export function sourceBlocks(source: ReportSource, locale: ReportContent["locale"]): Markdown {
  const words = sentences[locale];
  const { number, title, address, archivedAddress } = source;
  if (title === null)
    return blocks([
      md`**\\[${number}\\]** ${words.confidentialSource}`,
      md`${words.sourceWithheld}`,
      list(particulars(sourceParticulars(source, locale), locale)),
    ]);
  return blocks([
    md`**\\[${number}\\]** ${title}`,
    list([
      labelled(words.address, address ? addressLink(address) : words.addressUnknown, locale),
      ...(archivedAddress
        ? [labelled(words.archivedAddress, addressLink(archivedAddress), locale)]
        : []),
      ...particulars(
        [...sourceParticulars(source, locale), ...preservedParticulars(source, locale)],
        locale,
      ),
    ]),
  ]);
}

/** What `[^3]` says: which source it is, by number and title, with a link where it has an address. */
export function footnote(source: ReportSource, locale: ReportContent["locale"]): Markdown {
  const { number, kind, title, publisher, publishedOn, address } = source;
  const words = sentences[locale];
  if (title === null) return md`[^${number}]: \\[${number}\\] ${words.confidentialSource}`;
  const link = address && webLink(address);
  const name = link ? linked(md`*${title}*`, link) : md`*${title}*`;
  const rest = [publisher, sourceKindInfo[kind].label[locale], formatEdtf(publishedOn, locale)]
    .filter((each) => each !== null)
    .map((each) => words.list + each)
    .join("");
  return md`[^${number}]: \\[${number}\\] ${name}${rest}`;
}

/** An address as a link where it may be one; as text where not. */
export function addressLink(address: string): Markdown {
  const link = webLink(address);
  const text = md`${address}`;
  return link ? linked(text, link) : text;
}

/** Readers there are that take brackets in a link's text for markup, escaped or not; no entity is. */
function linked(text: Markdown, link: string): Markdown {
  const shown = text.toString().replaceAll("\\[", "&#91;").replaceAll("\\]", "&#93;");
  return new Markdown(`[${shown}](<${destination(link)}>)`);
}

/** Entities are read in a link's destination too: `&copy;` must not become a sign. */
function destination(link: string): string {
  return link.replaceAll("&", "\\&");
}
