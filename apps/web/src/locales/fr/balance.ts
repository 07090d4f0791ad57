import type { balance as en } from "../en/balance.ts";
import type { Translation } from "../translation.ts";

export const balance = {
  heading: "Équilibre",
  sides: { allegation: "Allégation", response: "Réponse" },
  measure: "Mesure",
  measures: {
    quotedWords: "Mots cités",
    sources: "Sources indépendantes",
    attempts: "Demandes de réaction",
  },
  imbalance: {
    quoted: {
      allegation:
        "L’allégation compte plus de trois fois les mots cités de la réponse. Citez la réponse plus longuement, ou dites pourquoi non.",
      response:
        "La réponse compte plus de trois fois les mots cités de l’allégation. Citez l’allégation plus longuement, ou dites pourquoi non.",
    },
    not_reached: {
      allegation:
        "Personne n’a cherché à joindre l’auteur de l’allégation. Consignez une demande de réaction, ou dites pourquoi non.",
      response:
        "Aucune réponse n’est consignée, et personne n’a cherché à joindre la partie visée. Consignez une demande de réaction, ou dites pourquoi non.",
    },
  },
  giveReason: "Donner un motif",
  changeReason: "Changer le motif",
  reasonLabel: "Motif",
  reasonBy: "{name}, {date}",
  saveReason: "Consigner",
  reasonSaved: "Le motif est consigné.",
  reason: {
    imbalance: {
      title: "Pourquoi les parties ne sont pas à égalité",
      about: "Le motif reste consigné. Il remplace le précédent.",
    },
    no_response: {
      title: "Pourquoi aucune réponse n’est nécessaire",
      about:
        "Une paire sans réponse n’est publiée qu’avec une demande consignée, un refus, ou le motif d’un rédacteur, qui reste consigné.",
    },
  },
} satisfies Translation<typeof en>;
