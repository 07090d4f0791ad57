import type { gate as en } from "../en/gate.ts";
import type { Translation } from "../translation.ts";

export const gate = {
  heading: "Ce qu’il faut pour décider",
  forStatus: "Pour décider",
  passes: "Rien ne manque\u202f: ce qui est consigné suffit à ce statut.",
  agreed:
    "Tous les examens concordent, mais ceci manque. La paire sera décidée d’elle-même une fois que ce sera consigné.",
  missing: "Il manque",
  addEvidence: {
    allegation: "Ajouter un élément pour l’allégation",
    response: "Ajouter un élément pour la réponse",
  },
  logSearch: "Consigner une recherche",
  sayWhyOne: "Dire pourquoi une seule origine suffit",
  askEditor: "Un rédacteur peut dire pourquoi une seule origine suffit.",
  uncounted: "Retenu pour ce côté, mais ne compte pas\u202f:",
  withheld: "élément tiré d’une source confidentielle",
  mend: {
    to_confirm: "Confirmer la citation",
    lost: "Retrouver sa place",
    unanchored: "Conserver sa source",
  },
  oneOrigin: "Pourquoi une seule origine suffit",
  oneOriginText:
    "Des éléments d’une seule origine ne suffisent à une décision qu’avec le motif d’un rédacteur, qui reste consigné. Dites pourquoi une seconde origine indépendante fait défaut.",
  reason: "Motif",
  saveReason: "Consigner le motif",
  reasonSaved: "Le motif est consigné.",
  reasonBy: "{name}, {date}",
  changeReason: "Modifier le motif",
  withdrawReason: "Retirer le motif",
  withdrawReasonText:
    "Une décision qui repose sur lui sera alors à revoir. Le motif reste dans l’historique.",
  reasonWithdrawn: "Le motif a été retiré.",
} satisfies Translation<typeof en>;
