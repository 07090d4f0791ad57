/** Beside what is shown once, to be taken away. */
export const secret = {
  copy: "Copy",
  copied: "Copied.",
  copyByHand: "The browser does not let this page copy. The text is selected: copy it by hand.",
} as const;
