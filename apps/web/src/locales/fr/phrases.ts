import type { phrases as en } from "../en/phrases.ts";
import type { Translation } from "../translation.ts";

export const phrases = {
  title: "Phrases à portée de main ({count, number})",
  none: "Vous n’en gardez aucune, et aucune n’est proposée.",
  keep: "Garder ces mots comme phrase",
  select:
    "Une phrase compte {max, number} caractères au plus\u202f: sélectionnez les mots à garder.",
  remove: "Retirer",
  removeThis: "Retirer la phrase\u202f: {text}",
} satisfies Translation<typeof en>;
