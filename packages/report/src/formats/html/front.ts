import type { FrontMatter } from "../../front-matter.ts";
import { frontMatter } from "../../front-matter.ts";
import { sentences } from "../../locales/sentences.ts";
import type { ReportContent } from "../../report.ts";
import { html, type Markup } from "./markup.ts";
import { addressLink } from "./particulars.ts";

/** The head of a report: of an edition, who publishes and signs it, which and when it is. */
export function masthead(content: ReportContent): Markup {
  const { title, summary, edition, locale } = content;
  const words = sentences[locale];
  const front = frontMatter(content);
  return html`<header class="masthead">
<p class="kicker"><span class="brand">${edition?.publisher.name ?? "Rejoinder"}</span> ${words.kind}</p>
<h1 dir="auto">${title}</h1>
<p class="summary" dir="auto">${summary}</p>
${
  edition &&
  front &&
  html`<p class="line" dir="auto">${front.line}</p>
${front.signed && html`<p class="line" dir="auto">${front.signed}</p>`}
<p class="line">${words.editionAddress}${words.colon}${addressLink(edition.address)}</p>`
}
</header>`;
}

/** Sections of an edition's front matter, each with its name in the page. Their words are the editors' own. */
export function frontSections(content: ReportContent): Markup[] {
  const front = frontMatter(content);
  if (!front) return [];
  const words = sentences[content.locale];
  const { change, introduction } = front;
  return [
    ...(change ? [changeSection(change, content.locale)] : []),
    ...(introduction.length > 0
      ? [
          html`<section id="introduction">
<h2>${words.introduction}</h2>
${written(introduction)}
</section>`,
        ]
      : []),
  ];
}

function changeSection(
  { what, why }: NonNullable<FrontMatter["change"]>,
  locale: ReportContent["locale"],
): Markup {
  const words = sentences[locale];
  const part = (heading: string, paragraphs: readonly string[]) =>
    paragraphs.length > 0
      ? html`<h3>${heading}</h3>
${written(paragraphs)}`
      : null;
  return html`<section id="change">
<h2>${words.change}</h2>
${part(words.whatChanged, what)}
${part(words.whyChanged, why)}
</section>`;
}

export function methodSection(content: ReportContent): Markup {
  const words = sentences[content.locale];
  return html`<section id="method">
<h2>${words.method}</h2>
${written(frontMatter(content)?.method ?? words.methodText)}
</section>`;
}

function written(paragraphs: readonly string[]): Markup[] {
  return paragraphs.map((paragraph) => html`<p class="written" dir="auto">${paragraph}</p>`);
}
