import fc from "fast-check";
import { keysOf } from "./pointer.ts";

/** For tests: a ClaimReview with nothing wrong with it but what `changes` bring. */
export const review = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://watch.example/checks/harbour",
  claimReviewed: "The harbour was closed for a year",
  datePublished: "2024-09-03",
  author: { "@type": "Organization", name: "Port Watch", url: "https://watch.example" },
  reviewRating: {
    "@type": "Rating",
    ratingValue: 2,
    worstRating: 1,
    bestRating: 5,
    alternateName: "Mostly wrong",
  },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "Ana Ruiz" },
    datePublished: "2024-09-01",
    appearance: { "@type": "CreativeWork", url: "https://example.com/speech" },
  },
  ...changes,
});

const keys = [
  ..."@id @type @context @graph @value @list @language url name author publisher itemReviewed".split(
    " ",
  ),
  ..."claimReviewed reviewRating ratingValue bestRating worstRating alternateName".split(" "),
  ..."datePublished appearance firstAppearance sameAs affiliation inLanguage 0 1 __proto__".split(
    " ",
  ),
];
const words = [
  ..."ClaimReview Review Claim Rating Person #a #b False 1 5 4,5 2024-08-28".split(" "),
  ..."https://schema.org|https://example.org/a|/checks|03/04/2024|5 juin 2024| ".split("|"),
];

/** For tests: JSON made of schema.org's words in all the wrong places. */
export const { dirt } = fc.letrec((tie) => ({
  dirt: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom<unknown>(...words),
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie("dirt"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie("dirt"), { maxKeys: 8 }),
    fc
      .dictionary(fc.constantFrom(...keys), tie("dirt"), { maxKeys: 8 })
      .map((node) => ({ ...node, "@type": "ClaimReview" })),
  ),
}));

/** For tests: what a document holds at a pointer, undefined for nothing. */
export function valueAt(document: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    document,
  );
}
