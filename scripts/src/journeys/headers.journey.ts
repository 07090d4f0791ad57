import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";
import { everyPage, show } from "./every-page.ts";
import { enterAsOwner } from "./owner.ts";

test.use({ isSignedIn: false });

/** What the browser held against the page: what the policy refused, and whatever else it reports. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.exposeFunction("complain", (text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { complain } = globalThis as unknown as { complain(text: string): void };
      complain(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on("console", (message) => {
    const text = message.text();
    if (["error", "warning"].includes(message.type()) && /polic|trusted/i.test(text))
      complaints.push(text);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

test("no page needs more than the policy gives, and no dialog does", async ({ page, desk }) => {
  test.setTimeout(90_000);
  const complaints = await complaintsOf(page);
  await show(page, "/sign-in");
  await enterAsOwner(page.context(), desk.address);
  for (const address of await everyPage(page)) {
    await show(page, address);
    expect(complaints, address).toEqual([]);
  }
  await show(page, "/cases/telegram-durov/pairs/1");
  await page.keyboard.press("1");
  for (const key of ["r", "n", "e", "?", "Control+k"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog"), key).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog"), key).toHaveCount(0);
  }
  expect(complaints).toEqual([]);
});

test("the policy refuses what a hole in the page would let in", async ({ page, desk }) => {
  await enterAsOwner(page.context(), desk.address);
  await show(page, "/");
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    const add = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
    };
    add("img", { src: "https://elsewhere.invalid/x.png" });
    add("p", { style: "color: red" });
    add("iframe", { src: "https://elsewhere.invalid/" });
    add("base", { href: "https://elsewhere.invalid/" });
    await fetch("https://elsewhere.invalid/").catch(() => undefined);
    const tries = [
      () => (document.body.innerHTML = "<b>markup</b>"),
      () => document.body.setAttribute("onclick", "globalThis.ran = true"),
      () => document.createElement("script").setAttribute("src", "/first-paint.js"),
    ];
    const thrown = tries.filter((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { directives, thrown: thrown.length, ran: "ran" in globalThis };
  });
  expect(refused.ran).toBe(false);
  expect(refused.thrown).toBe(3);
  for (const directive of [
    "img-src",
    "style-src-attr",
    "frame-src",
    "base-uri",
    "connect-src",
    "require-trusted-types-for",
  ])
    expect(refused.directives).toContain(directive);
});

test("every answer carries the headers, and none tells what serves it", async ({ page, desk }) => {
  await enterAsOwner(page.context(), desk.address);
  for (const path of [
    "/",
    "/first-paint.js",
    "/nowhere.js",
    "/api/none",
    "/api/trpc/case.list",
    "/api/trpc/none",
    "/api/auth/get-session",
    "/api/cases/telegram-durov/report/html",
  ]) {
    const headers = (await page.request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "content-security-policy": expect.stringMatching(/script-src 'self'; style-src 'self';/),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-security-policy"], path).not.toContain("unsafe");
    expect(headers, path).not.toHaveProperty("server");
    expect(headers, path).not.toHaveProperty("x-powered-by");
  }
});
