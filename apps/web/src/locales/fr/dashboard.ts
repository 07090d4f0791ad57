import type { dashboard as en } from "../en/dashboard.ts";
import type { Translation } from "../translation.ts";

export const dashboard = {
  title: "Tableau de bord",
  waiting: "À traiter",
  cases: "Dossiers",
  noCases: "Aucun dossier n’est encore ouvert ici.",
  noCasesText: "Le premier est chargé au démarrage sur une base de données vide.",
  statuses: "Statuts de {title}",
  pairs: "{count, plural, =0 {Aucune paire} one {# paire} other {# paires}}",
  queue: "Examiner dans la file",
  ofCase: "du dossier {title}",
} satisfies Translation<typeof en>;
