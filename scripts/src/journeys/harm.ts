import type { BrowserContext, Page } from "@playwright/test";

/** Where words may lead a browser to: the desk, and what it makes itself. */
const harmless = /^(?:about:|blob:|data:|file:)/;

/** @returns what words have done in any page of the browser that words must not do; filled as it happens */
export function watchForHarm(context: BrowserContext, address: string): string[] {
  const harm: string[] = [];
  context.on("dialog", (dialog) => {
    harm.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    const url = request.url();
    if (!harmless.test(url) && new URL(url).origin !== address) harm.push(`a request: ${url}`);
  });
  context.on("page", (page) => {
    if (context.pages().length > 1) harm.push(`a window: ${page.url()}`);
  });
  return harm;
}

/** @returns what in a page was made of words that should have stayed words, as markup */
export function plantedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const never =
      "iframe, frame, object, embed, applet, base, math, marquee, video, audio, xss, animate, use, body > script:not([type=module]), meta[http-equiv=refresh i], link[href*='elsewhere'], style:not(head > style), [srcdoc], [formaction], img[src='x'], img[src*='elsewhere'], [background]";
    const found = new Set(document.querySelectorAll(never));
    for (const element of document.querySelectorAll("*"))
      if ([...element.attributes].some(({ name }) => /^on/i.test(name))) found.add(element);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]"))
      if (!["http:", "https:", "file:"].includes(link.protocol)) found.add(link);
    return [...found].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}
