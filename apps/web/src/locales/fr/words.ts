import type { words as en } from "../en/words.ts";
import type { Translation } from "../translation.ts";

export const words = {
  remaining:
    "{remaining, plural, =0 {plus aucun caractère disponible} one {# caractère restant} other {# caractères restants}}",
  close: "Fermer",
} satisfies Translation<typeof en>;
