import type { secret as en } from "../en/secret.ts";
import type { Translation } from "../translation.ts";

export const secret = {
  copy: "Copier",
  copied: "Copié.",
  copyByHand:
    "Le navigateur n’autorise pas la copie. Le texte est sélectionné\u202f: copiez-le vous-même.",
} satisfies Translation<typeof en>;
