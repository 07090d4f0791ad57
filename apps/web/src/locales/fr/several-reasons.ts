import type { severalReasons as en } from "../en/several-reasons.ts";
import type { Translation } from "../translation.ts";

export const severalReasons = {
  open: "Un même motif pour plusieurs",
  title: "Un même motif pour plusieurs marques",
  none: "Aucune marque n’attend son motif.",
  noneText: "Une paire que vous marquez figure ici tant que son motif manque.",
  marks: "Marques qui attendent leur motif",
  mark: "Paire {position, number}\u202f: {title}",
  chooseMarks: "Choisissez au moins une marque.",
  chooseAll: "Choisir les {count, number}",
  chooseNone: "N’en choisir aucune",
  rationaleHint: "Il devient le motif de chacune des marques choisies.",
  save: "{count, plural, =0 {Enregistrer les examens} one {Enregistrer # examen} other {Enregistrer # examens}}",
  saved:
    "{count, plural, =0 {Aucun examen enregistré} one {# examen enregistré} other {# examens enregistrés}}{left, plural, =0 {} one {\u202f; # paire a été marquée ailleurs entre-temps et attend toujours} other {\u202f; # paires ont été marquées ailleurs entre-temps et attendent toujours}}",
} satisfies Translation<typeof en>;
