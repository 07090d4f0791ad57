import { CONTACT_MAX, ERROR_WORDS_MAX } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { paths } from "./addresses.ts";
import { kicker } from "./masthead.ts";
import type { OfEdition } from "./of-edition.ts";
import { page } from "./shell.ts";
import type { WithdrawnContent } from "./withdrawn.ts";

/** What somebody has typed into the form, as it was typed. */
export type Typed = { words: string; contact: string; pair: string };

/** Why nothing was saved; `too_many` with the minutes to wait. */
export type Wrong =
  | "empty"
  | "too_long"
  | "control_characters"
  | "contact"
  | "pair"
  | { tooMany: number };

/** The form by which a reader reports an error; what was typed stays in it. */
export function errorPage(
  content: WithdrawnContent,
  of: OfEdition,
  typed: Typed,
  wrong: Wrong | null,
): string {
  const { locale } = content;
  const words = pagesSentences[locale];
  const address = { slug: of.ofCase.slug, number: of.edition.number, locale };
  const field = typeof wrong === "string" ? fieldOf[wrong] : null;
  const marks = (name: Field) =>
    field === name ? html` aria-invalid="true" aria-describedby="wrong" autofocus` : null;
  return formPage(
    content,
    of,
    words.errorTitle,
    html`<p>${words.errorLead}</p>
${wrong && html`<p class="wrong" id="wrong" role="alert">${sentenceOf(wrong, words)}</p>`}
<form method="post" action="${paths.errors(address, null)}" accept-charset="utf-8">
<label for="words">${words.errorWords}</label>
<textarea id="words" name="words" rows="8" required maxlength="${ERROR_WORDS_MAX}" dir="auto"${marks("words")}>
${typed.words}</textarea>
<label for="pair">${words.errorPair}</label>
<input class="short" type="text" id="pair" name="pair" inputmode="numeric" autocomplete="off" value="${typed.pair}"${marks("pair")}>
<label for="contact">${words.errorContact}</label>
<input type="text" id="contact" name="contact" autocomplete="email" maxlength="${CONTACT_MAX}" value="${typed.contact}"${marks("contact")}>
<div class="trap" aria-hidden="true"><label for="website">${words.errorTrap}</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p class="aside">${words.errorPrivacy}</p>
<button type="submit">${words.errorSend}</button>
</form>`,
  );
}

/** What a reader sees once a report has come in. */
export function thanksPage(content: WithdrawnContent, of: OfEdition): string {
  const words = pagesSentences[content.locale];
  return formPage(content, of, words.errorThanks, html`<p>${words.errorThanksLead}</p>`);
}

type Field = "words" | "contact" | "pair";

const fieldOf = {
  empty: "words",
  too_long: "words",
  control_characters: "words",
  contact: "contact",
  pair: "pair",
} as const satisfies Record<Extract<Wrong, string>, Field>;

function sentenceOf(wrong: Wrong, { wrong: sentences }: { wrong: WrongSentences }): string {
  return typeof wrong === "string" ? sentences[wrong] : sentences.too_many(wrong.tooMany);
}

type WrongSentences = (typeof pagesSentences)["en"]["wrong"];

function formPage(content: WithdrawnContent, of: OfEdition, heading: string, body: Markup): string {
  const { locale, title, publisher } = content;
  const words = pagesSentences[locale];
  const { slug } = of.ofCase;
  const { number } = of.edition;
  return page({
    locale,
    title: `${heading} – ${title}`,
    description: words.errorLead,
    publisher,
    canonical: null,
    isToBeFound: false,
    alternates: [],
    feed: null,
    data: null,
    body: html`<header class="masthead">
${kicker(content)}
<h1>${heading}</h1>
<p class="line" dir="auto">${words.errorOf(title, number)}</p>
</header>
<main id="main">
<section>
${body}
</section>
<nav class="row" aria-label="${words.more}">
<a href="${paths.edition({ slug, number, locale })}">${words.back}</a>
</nav>
</main>`,
  });
}
