import { type Locale, localeTags, reportFormatInfo, reportFormats } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent } from "../report.ts";
import { paths } from "./addresses.ts";
import type { PublishedEdition } from "./published.ts";

/** The files of an edition in a language to download. */
export function filesSection(
  { slug, locale }: Pick<ReportContent, "slug" | "locale">,
  edition: PublishedEdition,
): Markup {
  const words = pagesSentences[locale];
  const address = { slug, number: edition.number, locale };
  const inOrder = edition.files
    .filter((file) => file.locale === locale)
    .toSorted(
      (one, other) => reportFormats.indexOf(one.format) - reportFormats.indexOf(other.format),
    );
  const rows = inOrder.map(
    ({ format, size, sha256 }) => html`<li>
<p><a href="${paths.file(address, format)}">${reportFormatInfo[format].label[locale]}</a><span class="aside">${sentences[locale].list}${sizeIn(size, locale)}</span></p>
<p class="hash">${words.fileHash} <code>${sha256}</code></p>
</li>`,
  );
  return html`<section id="files">
<h2>${words.files}</h2>
<p>${words.filesLead}</p>
<ul class="index">
${rows}
</ul>
</section>`;
}

/** How anybody verifies an edition without the desk, with the key that is to be compared with one had elsewhere. */
export function verifySection(
  { slug, locale }: Pick<ReportContent, "slug" | "locale">,
  { number, sha256 }: PublishedEdition,
  publicKey: string,
): Markup {
  const words = pagesSentences[locale];
  return html`<section id="verify">
<h2>${words.verify}</h2>
<p>${words.verifyLead(sha256)}</p>
<p><a href="${paths.record({ slug, number })}">${words.record}</a></p>
<p>${words.verifyStep}</p>
<pre><code>npm run -s rejoinder -- verify-edition ${slug}.${number}.edition.json --key=${publicKey}</code></pre>
<p class="hash">${words.verifyKey} <code>${publicKey}</code></p>
<p>${words.verifyKeyLead}</p>
</section>`;
}

/** "1.2 MB", "34 kB", "308 bytes": in units of thousands, as file managers tell it. */
function sizeIn(bytes: number, locale: Locale): string {
  const [unit, value] =
    bytes < 1000
      ? (["byte", bytes] as const)
      : bytes < 1_000_000
        ? (["kilobyte", bytes / 1000] as const)
        : (["megabyte", bytes / 1_000_000] as const);
  const digits = value < 10 && unit !== "byte" ? 1 : 0;
  return new Intl.NumberFormat(localeTags[locale], {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: digits,
  }).format(value);
}
