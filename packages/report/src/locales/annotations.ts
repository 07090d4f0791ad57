import type { Locale } from "@rejoinder/schema";

type AnnotationSentences = {
  /** @param leftOut how many quotations are none of the annotations */
  label: (title: string, held: number, leftOut: number) => string;
};

/** What a file of annotations says in words of its own. */
export const annotationSentences = {
  en: {
    label: (title, held, leftOut) =>
      [
        `Quotations of the report “${title}”: ${held}.`,
        ...(leftOut > 0
          ? [
              `Left out: ${leftOut}, whose source can be pointed at by no address or preserved text, or whose words that text does not hold as they are quoted.`,
            ]
          : []),
      ].join(" "),
  },
  fr: {
    label: (title, held, leftOut) =>
      [
        `Citations du rapport «\u202F${title}\u202F»\u202F: ${held}.`,
        ...(leftOut > 0
          ? [
              `Laissées de côté\u202F: ${leftOut}, dont la source n’a ni adresse ni texte conservé à désigner, ou dont ce texte ne contient pas les mots tels qu’ils sont cités.`,
            ]
          : []),
      ].join(" "),
  },
} as const satisfies Record<Locale, AnnotationSentences>;
