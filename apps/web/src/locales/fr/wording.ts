import type { wording as en } from "../en/wording.ts";
import type { Translation } from "../translation.ts";

export const wording = {
  title: "Formulations",
  about:
    "Où les propres mots de la rédaction affirment une culpabilité avant jugement\u202f: notes, motifs, titres. Un signalement est une question\u202f; qui sait mieux l’écarte, avec un motif.",
  none: "Rien n’est signalé.",
  noneText:
    "Aucune formulation n’a été signalée dans les notes, motifs et titres de ce dossier. La vérification ne trouve pas tout.",
  pair: "paire {number, number}",
  case: "le dossier",
  more: "Il y en a d’autres. Ils apparaissent une fois que certains sont corrigés ou écartés.",
  dismiss: "Maintenir ces mots",
  dismissLabel: "Maintenir {words}",
  dismissTitle: "Pourquoi ces mots sont justes",
  dismissAbout: "Ils ne seront plus signalés. Le motif reste consigné.",
  reason: "Motif",
  dismissed: "Ces mots ne sont plus signalés.",
} satisfies Translation<typeof en>;
