import type { addSource as en } from "../en/add-source.ts";
import type { Translation } from "../translation.ts";

export const addSource = {
  title: "Ajouter une source",
  kind: "Nature",
  chooseKind: "Choisir la nature",
  sourceTitle: "Titre",
  titleHint: "Tel que le document le donne.",
  publisher: "Éditeur",
  publisherHint: "Laisser vide s’il est inconnu.",
  publishedOn: "Date de publication",
  publishedOnHint: "2024-08-28, 2024-08 ou 2024~ (vers 2024). Laisser vide si elle est inconnue.",
  address: "Adresse",
  addressHint: "Où chacun peut l’ouvrir\u202f: https://…",
  language: "Langue",
  languageHint: "Son code\u202f: en, fr, ru, pt-BR.",
  add: "Ajouter la source",
  cancel: "Annuler",
  added: "La source a été ajoutée.",
  open: "L’ouvrir",
} satisfies Translation<typeof en>;
