import type { bulk as en } from "../en/bulk.ts";
import type { Translation } from "../translation.ts";

export const bulk = {
  open: "Tout marquer…",
  title: "Marquer toutes les paires de cette liste",
  text: "Seules vos propres marques sont posées. Chacune attend son motif et ne compte pas d’ici là. Une seule annulation les reprend toutes.",
  pairs:
    "{pairs, plural, =0 {Aucune paire ne correspond.} one {# paire correspond.} other {# paires correspondent.}} {changes, plural, =0 {Aucune marque ne changerait} one {# marque changerait} other {# marques changeraient}}{already, plural, =0 {.} one {\u202f; # l’est déjà.} other {\u202f; # le sont déjà.}}",
  reviewed:
    "{count, plural, one {Vous avez examiné # d’entre elles\u202f: l’examen vaut tant que la nouvelle marque n’a pas son motif.} other {Vous avez examiné # d’entre elles\u202f: les examens valent tant que les nouvelles marques n’ont pas leur motif.}}",
  confirm: "{count, plural, =0 {Rien à marquer} one {Marquer # paire} other {Marquer # paires}}",
  marked: "{count, plural, one {# paire marquée} other {# paires marquées}}\u202f: {status}",
  undone:
    "{restored, plural, =0 {Aucune marque reprise} one {# marque reprise} other {# marques reprises}}{left, plural, =0 {} one {\u202f; # a changé depuis et reste} other {\u202f; # ont changé depuis et restent}}",
} satisfies Translation<typeof en>;
