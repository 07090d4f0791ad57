import type { views as en } from "../en/views.ts";
import type { Translation } from "../translation.ts";

export const views = {
  title: "Vues enregistrées",
  save: "Enregistrer cette vue…",
  saveTitle: "Enregistrer cette vue",
  saveShort: "Enregistrer la vue",
  name: "Nom de la vue",
  nameHint: "{max, plural, other {Au plus # caractères.}}",
  delete: "Supprimer des vues…",
  deleteTitle: "Supprimer des vues",
  deleteShort: "Supprimer",
  deleteThis: "Supprimer la vue «\u202f{name}\u202f»",
  none: "Aucune vue n’est enregistrée.",
  close: "Fermer",
} satisfies Translation<typeof en>;
