/** Classes for links; a page passes them to the router's `Link` or to an `a`. */
export const linkStyle = {
  /** In running text and lists. */
  text: "link",
  /** Where the place already says that it is a link: rows, headings. */
  quiet: "link-quiet",
  /** A link that looks and measures like a button. */
  button:
    "target inline-flex items-center justify-center gap-2 rounded-control border border-line bg-surface px-3 text-desk text-ink hover:border-edge",
};
