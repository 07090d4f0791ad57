import type { list as en } from "../en/list.ts";
import type { Translation } from "../translation.ts";

export const list = {
  next: "Ligne suivante (Entrée l’ouvre)",
  previous: "Ligne précédente",
  more: "Afficher la suite",
  loadingMore: "Chargement de la suite",
} satisfies Translation<typeof en>;
