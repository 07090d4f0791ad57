import type { dashboard as en } from "../en/dashboard.ts";
import type { Translation } from "../translation.ts";

export const dashboard = {
  title: "Tableau de bord",
  waiting: "À traiter",
  nothingWaiting: "Rien à traiter.",
  nothingWaitingText:
    "Une paire que vous marquez revient ici tant que son motif manque\u202f: d’ici là, la marque ne compte pas.",
  pair: "Paire {position}",
  giveReason: "Donner le motif",
  ofPair: "de la paire {title}",
  moreWaiting: "D’autres marques attendent\u202f: chaque dossier montre les siennes.",
  cases: "Dossiers",
  noCases: "Aucun dossier n’est encore ouvert ici.",
  noCasesText: "Le premier est chargé au démarrage sur une base de données vide.",
  statuses: "Statuts de {title}",
  pairs: "{count, plural, =0 {Aucune paire} one {# paire} other {# paires}}",
  queue: "Examiner dans la file",
  ofCase: "du dossier {title}",
} satisfies Translation<typeof en>;
