import { locales } from "@rejoinder/schema";
import { frenchSlips } from "@rejoinder/schema/testing";
import { createTranslator, IntlError } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { catalogues } from "../lib/locale.tsx";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

/** Names of the arguments of an ICU message: `{name}` or `{name, plural, …}`. */
function argumentNames(message: string): string[] {
  const names = [...message.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g)].map(([, name]) => name ?? "");
  return [...new Set(names)].sort();
}

const english = flatten(catalogues.en);
const french = new Map(flatten(catalogues.fr));

describe("the catalogues", () => {
  it("have the same keys", () => {
    expect([...french.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it.each(locales)("parse as ICU messages in %s", (locale) => {
    const errors: IntlError[] = [];
    const t = createTranslator<Tree>({
      locale,
      messages: catalogues[locale] as unknown as Tree,
      onError: (error) => errors.push(error),
    });
    for (const [key, message] of flatten(catalogues[locale])) {
      // One value for every argument: a number fits text, plural, number and select alike.
      const values = Object.fromEntries(argumentNames(message).map((name) => [name, 2]));
      const tags = { b: (chunks: unknown) => chunks as string };
      expect(t.rich(key as never, { ...values, ...tags } as never), key).toBeTruthy();
    }
    expect(errors.map((error) => error.message)).toEqual([]);
  });

  it.each(english)("take the same arguments: %s", (key, message) => {
    const own = (text: string) =>
      argumentNames(text.replace(/(one|other|many|zero|=\d+)\s*\{/g, "$1 ("));
    expect(own(french.get(key) ?? "")).toEqual(own(message));
  });

  it.each([...french])("are set as French: %s", (_, message) => {
    expect(frenchSlips(message)).toEqual([]);
  });
});
