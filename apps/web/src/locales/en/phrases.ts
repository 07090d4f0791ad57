export const phrases = {
  title: "Phrases kept to hand ({count, number})",
  none: "You keep none yet, and the desk gives none.",
  keep: "Keep these words as a phrase",
  select: "A phrase has {max, number} characters at most: select the words to keep.",
  remove: "Remove",
  removeThis: "Remove the phrase: {text}",
} as const;
