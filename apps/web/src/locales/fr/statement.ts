import type { statement as en } from "../en/statement.ts";
import type { Translation } from "../translation.ts";

export const statement = {
  speakerUnknown: "auteur des propos non nommé",
  reportedBy: "rapporté par {name}",
  publishedBy: "publié par {name}",
  said: "date des propos\u202f: {date}",
  sameWay: "parvenue par la même voie que la précédente",
  original: "original, rapproché par la rédaction",
  deskTranslation: "traduction de la rédaction",
  sumsUp: "résume\u202f: {locator}",
  passage: "voir le passage",
} satisfies Translation<typeof en>;
