import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** A password, a code or a link that is refused is an answer that every browser also tells its console. */
const answered = /Failed to load resource: .* status of 40[14]/;

/** What the page says to its console, filled as it says it. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isComplaint = ["error", "warning"].includes(message.type());
    if (isComplaint && !answered.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** The page as it stands, with the dialog that may be open, for everybody; once nothing fades any more. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  const { violations } = await new AxeBuilder({ page })
    // React Aria says here, for a moment, that a button works; the button may be gone by then.
    .exclude("[data-live-announcer]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).toEqual([]);
}
