export const statement = {
  speakerUnknown: "speaker not named",
  reportedBy: "reported by {name}",
  publishedBy: "published by {name}",
  said: "said: {date}",
  sameWay: "reached us the same way as the one above",
  original: "original, matched by the desk",
  deskTranslation: "translation by the desk",
  sumsUp: "sums up {locator}",
  passage: "see the passage",
} as const;
