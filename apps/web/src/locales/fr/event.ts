import type { event as en } from "../en/event.ts";
import type { Translation } from "../translation.ts";

export const event = {
  heading: "Historique",
  none: "L’historique de cette paire est vide.",
  more: "Afficher la suite",
  before: "Avant",
  after: "Après",
  words: "Le texte",
  case_loaded: "{name} a chargé le dossier",
  pair_marked: "{name} a marqué la paire",
  mark_taken_back: "{name} a annulé la marque",
  pair_reviewed: "{name} a examiné la paire",
  note_added: "{name} a ajouté une note",
  note_superseded: "{name} a modifié une note",
  note_withdrawn: "{name} a retiré une note",
  source_added: "{name} a ajouté une source",
  evidence_added: "{name} a ajouté un élément de preuve",
  evidence_withdrawn: "{name} a retiré un élément de preuve",
} satisfies Translation<typeof en>;
